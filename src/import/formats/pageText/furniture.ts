import { atLine, keyOf, widthOf, type Line } from './lines.ts';
import { give, leave, type Gathered } from './gathered.ts';

/** Takes what belongs to the site and not to the article: navigation, buttons, rights. The crumbs of a path name the section. */
export function takeFurniture(lines: readonly Line[], gathered: Gathered): Line[] {
  return lines.filter((line, at) => {
    const { key, number, text } = line;
    if (key.length > 200) return true;
    const what = KINDS.find(
      ({ pattern, where }) =>
        (where === 'top' ? at < top : at > 0 || where === 'any') && pattern.test(key),
    );
    if (!what) return true;
    leave(gathered, what, number, text);
    if (what.pattern === CRUMBS) giveSection(line, gathered);
    return false;
  });
}

/** 首页 > 科技 > 正文: the last crumb that is neither the page nor the site. */
function giveSection({ text, number }: Line, gathered: Gathered): void {
  const crumbs = text
    .replace(/^.{0,8}?位置\s*[:：]/u, '')
    .split(/\s*[>›»＞→/]+\s*/u)
    .map((crumb) => crumb.trim());
  const section = crumbs
    .slice(1)
    .findLast(
      (crumb) => widthOf(crumb) <= 8 && !/^(?:|正文|内容|文章|详情|article)$/iu.test(keyOf(crumb)),
    );
  if (section !== undefined) {
    give(gathered, 'section', section, number, 'derived');
    const { zh, en } = atLine(number);
    gathered.needs.push({
      zh: `${zh}：栏目“${section}”取自导航，请确认。`,
      en: `${en}: the section "${section}" is from the navigation; make sure of it.`,
    });
  }
}

/** Menus and crumbs stand within so many lines of the page's beginning. */
const top = 10;

const CRUMBS =
  /^(?:[^:]{0,8}位置 ?: ?.{1,60}|(?:首页|主页|home) ?[>›»→/][^。]{1,60}|(?:[^>›»→:。]{1,12}[>›»→]+){2,6}[^>›»→。]{0,40})$/iu;

/** Buttons, in any number, with their counts. */
const BUTTON =
  '(?:分享到?|转发|收藏|打印(?:本[页文])?|点赞|举报|纠错|返回(?:顶部|首页|列表)?|关闭(?:窗口)?|加入收藏|扫一扫|二维码|微信(?:好友)?|朋友圈|新浪微博|微博|腾讯微博|QQ空间|QQ(?:好友)?|豆瓣|人人网|复制链接|字[号体]|[大中小]|A[+-]?|我要评论|评论(?:区)?|发表评论|(?:全部)?评论|登录|注册|搜索|客户端|APP下载|听新闻|手机看|广告|share(?: this)?(?: article)?|print|email|tweet|facebook|twitter|copy link|comments?|subscribe|sign in|log in|menu|search|advertisement|skip to (?:main )?content)';

const KINDS = [
  { pattern: CRUMBS, where: 'top', zh: '导航', en: 'navigation' },
  {
    // Five or more names of channels, as in a menu.
    where: 'top',
    pattern:
      /^(?:首页|home)(?:[ |·]+[\p{L}\p{N}]{1,8}){2,30}$|^(?:\p{sc=Han}{2,4}[ |·]+){4,30}\p{sc=Han}{2,4}$/iu,
    zh: '导航',
    en: 'navigation',
  },
  {
    where: 'any',
    pattern: new RegExp(`^(?:${BUTTON}(?: ?[:(]? ?\\d* ?\\)?)[ |·,/]*){1,20}$`, 'iu'),
    zh: '分享、打印等按钮',
    en: 'buttons for sharing, printing and the like',
  },
  {
    where: 'below',
    pattern:
      /^(?:版权(?:所有|归|声明 ?:)|copyright\b|©|\(c\) ?\d|免责声明|特别声明|声明 ?:|凡(?:本[网站]|注明)|未经.{0,12}(?:授权|许可|同意)|本(?:文|站|网).{0,20}(?:转载|版权|仅代表)|转载(?:请|须|自)|all rights reserved|.{0,20}(?:ICP备|公网安备|新闻信息服务许可证|all rights reserved))/iu,
    zh: '版权或免责声明',
    en: 'a notice of rights',
  },
  {
    where: 'any',
    pattern:
      /^(?:点击|扫描|长按|下载|关注).{0,12}(?:二维码|客户端|公众号|APP|查看更多|加载更多|进入专题)/iu,
    zh: '站点的引导语',
    en: 'a call of the site',
  },
  {
    where: 'any',
    pattern: /^\[?(?:展开全文|阅读全文|查看原图|read more|load more|show more)\]?$/iu,
    zh: '站点的引导语',
    en: 'a call of the site',
  },
];
