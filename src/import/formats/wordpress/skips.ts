import type { InBoth } from '../../../problems/rule.ts';
import type { Entry } from './entry.ts';

/**
 * Why an item of an export becomes no article, or null where it does. What only its authors could see never comes: private
 * posts, those behind a password, and what is in the trash.
 *
 * @param drafts whether what is not published yet comes too
 */
export function reasonToSkip(entry: Entry, drafts: boolean): InBoth | null {
  const { type, status } = entry;
  const known = types[type];
  if (known !== undefined) return known;
  if (type !== 'post' && type !== 'page') {
    return {
      en: `content of the type “${type}”, which a plugin or theme made`,
      zh: `插件或主题自定义的内容类型“${type}”`,
    };
  }
  if (entry.hasPassword) return { en: 'behind a password', zh: '设有密码' };
  if (status === 'publish') return null;
  const unpublished = drafted[status];
  if (unpublished === undefined) {
    return (
      never[status] ?? {
        en: `not published (status “${status}”)`,
        zh: `未发布（状态为“${status}”）`,
      }
    );
  }
  return drafts && type === 'post' ? null : unpublished;
}

export function isDraft({ status }: Entry): boolean {
  return status in drafted;
}

/** Texts on their way to be published. */
const drafted: Readonly<Record<string, InBoth>> = {
  draft: { en: 'a draft', zh: '草稿' },
  pending: { en: 'waits for review', zh: '等待审核' },
  future: { en: 'was to be published later', zh: '定时发布，当时尚未发布' },
};

const never: Readonly<Record<string, InBoth>> = {
  private: { en: 'private', zh: '私密' },
  trash: { en: 'in the trash', zh: '已移入回收站' },
  'auto-draft': { en: 'a draft that was never saved', zh: '从未保存的自动草稿' },
  inherit: { en: 'an old version of a text', zh: '历史版本' },
};

/** What is no text of its own. */
const types: Readonly<Record<string, InBoth>> = {
  attachment: {
    en: 'a file of the media library; it comes with the articles that show it',
    zh: '媒体库文件，随用到它的文章导入',
  },
  nav_menu_item: { en: 'an entry of a menu', zh: '导航菜单项' },
  revision: { en: 'an old version of a text', zh: '历史版本' },
  wp_block: {
    en: 'a block that articles share; it comes with them',
    zh: '可重用区块，随用到它的文章导入',
  },
  ...Object.fromEntries(
    [
      ...['custom_css', 'customize_changeset', 'oembed_cache', 'user_request', 'wp_global_styles'],
      ...['wp_navigation', 'wp_template', 'wp_template_part', 'wp_font_family', 'wp_font_face'],
    ].map((type) => [
      type,
      { en: `a setting of the old site (${type})`, zh: `旧站设置（${type}）` },
    ]),
  ),
};
