import type { Line } from './lines.ts';

/** What someone did for an article. `other` are a desk's inner roles and the page's own counters. */
export type Role = 'authors' | 'photographers' | 'editors' | 'translators' | 'source' | 'other';

export interface Credit {
  roles: Role[];
  /** As the page wrote it: 记者. */
  label: string;
  names: string[];
}

export interface Credits {
  /** What stood before the first role: the source, in many heads of pages. */
  rest: string;
  credits: Credit[];
}

/**
 * Reads a line or bracket that says who did what: 记者 宋渡, 文/周禾 图/林渡, 周禾 摄, 来源：望潮晚报 编辑：顾晚.
 * @returns null where it says anything else, or names what can be no name
 */
export function readCredits({ text, key }: Pick<Line, 'text' | 'key'>): Credits | null {
  // A line of credits is short, whatever a hostile page holds.
  if (key.length > 200) return null;
  const words = [...key.matchAll(WORD)].flatMap(({ 0: word, index }) => takeGlued(word, index));
  const last = words.at(-1);
  const groups = last && SIGN.test(last.key) ? signed(words) : led(words);
  const credits = groups.flatMap(({ role, pieces }): Credit[] => {
    const roles = role && rolesOf(role.key);
    if (!role || !roles) return [];
    const label = text.slice(role.start, role.end);
    return [{ roles, label, names: namesOf(roles, pieces, text, key) }];
  });
  const areNames = credits.every(
    ({ roles, names }) => roles.includes('source') || roles.includes('other') || areAll(names),
  );
  const [unled] = groups;
  const rest = unled && !unled.role ? spanOf(unled.pieces, text) : '';
  return credits.length > 0 && areNames ? { rest, credits } : null;
}

/** Names and what their role is called; without a role, what stood before the first. */
interface Group {
  role: Piece | null;
  pieces: Piece[];
}

/** 记者 周禾 摄影 林渡: each role before its names. */
function led(words: readonly Piece[]): Group[] {
  const groups: Group[] = [{ role: null, pieces: [] }];
  for (const word of words) {
    if (rolesOf(word.key)) groups.push({ role: word, pieces: [] });
    else groups.at(-1)?.pieces.push(word);
  }
  return groups;
}

/** 周禾 文 林渡 摄, 记者 周禾 文/图: each role after its names. */
function signed(words: readonly Piece[]): Group[] {
  const groups: Group[] = [];
  let pieces: Piece[] = [];
  for (const word of words) {
    if (SIGN.test(word.key)) {
      groups.push({ role: word, pieces });
      pieces = [];
    } else if (!rolesOf(word.key)) pieces.push(word);
  }
  return groups;
}

interface Piece {
  key: string;
  start: number;
  end: number;
}

const WORD = /文 ?\/ ?图|图 ?\/ ?文|[^\s:,、;|/&()[\]]+/g;

/** 记者宋渡 and 林渡摄 are two words each. */
function takeGlued(word: string, start: number): Piece[] {
  const glued =
    /^(?<role>\p{sc=Han}{0,8}(?:记者|通讯员)|作者|责任编辑|责编|编辑|撰文)(?<name>\p{sc=Han}{2,4})$/u.exec(
      word,
    ) ?? /^(?<name>\p{sc=Han}{2,3})(?<role>摄影|摄)$/u.exec(word);
  const { role, name } = glued?.groups ?? {};
  if (role === undefined || name === undefined || rolesOf(word) !== null) {
    return [{ key: word, start, end: start + word.length }];
  }
  const [first, second] = word.startsWith(role) ? [role, name] : [name, role];
  const middle = start + first.length;
  return [
    { key: first, start, end: middle },
    { key: second, start: middle, end: middle + second.length },
  ];
}

function rolesOf(word: string): Role[] | null {
  return ROLES.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** Before 记者 and 通讯员 stand a newspaper, a place, a rank: 望潮晚报记者, 驻京记者. */
const ROLES: readonly (readonly [RegExp, Role[]])[] = [
  [/^(?:文 ?\/ ?图|图 ?\/ ?文|图文|文图|摄影报道)$/u, ['authors', 'photographers']],
  [
    /^\p{sc=Han}{0,8}(?:摄影记者|摄影|摄|图片)$|^图$|^photos?$|^photographers?$/iu,
    ['photographers'],
  ],
  [
    /^\p{sc=Han}{0,10}(?:记者|通讯员|评论员|撰稿人?|撰文)$|^(?:作者|文|文字|实习生|作者单位)$|^(?:by|authors?|reporters?|words)$/iu,
    ['authors'],
  ],
  [/^(?:责任|值班|本文|新媒体|网络|执行)?(?:编辑|责编)$|^edit(?:ed|ors?)$/iu, ['editors']],
  [/^(?:翻译|译者|编译|译)$|^translat(?:ed|ors?)$/iu, ['translators']],
  [/^(?:信息|文章|消息|新闻|稿件|内容)?(?:来源|稿源|出处)$|^source$/iu, ['source']],
  [
    /^(?:一审|二审|三审|初审|复审|终审|审核|校对|监制|主编|统筹|策划|制图|视频|剪辑|排版|浏览量?|阅读[量数]?|点击[量数]?|评论[数]?|字号|字体|人气|分享到?|收藏|打印|views|comments|share)$/iu,
    ['other'],
  ],
];

const SIGN = /^(?:文 ?\/ ?图|图 ?\/ ?文|图文|文图|摄影报道|摄影|摄|文|图|撰文|译|编译)$/u;

function spanOf(pieces: readonly Piece[], text: string): string {
  return text.slice(pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0);
}

function namesOf(
  roles: readonly Role[],
  pieces: readonly Piece[],
  text: string,
  key: string,
): string[] {
  // A source may have a bar or a bracket in its name.
  if (roles.includes('source')) return pieces.length === 0 ? [] : [spanOf(pieces, text)];
  const names: string[] = [];
  for (const [at, { start, end }] of pieces.entries()) {
    const name = text.slice(start, end);
    const before = pieces[at - 1];
    const gap = before ? key.slice(before.end, start) : null;
    const previous = names.at(-1);
    if (previous === undefined || gap === null || gap.trim() !== '') names.push(name);
    // 王 磊: a name of two characters made as wide as one of three.
    else if (isOneHan(previous) && isOneHan(name)) names.splice(-1, 1, previous + name);
    else if (AND.test(name) || AND.test(previous)) names.push(name);
    else if (isLatin(name) && isLatin(previous.split(' ').at(-1) ?? ''))
      names.splice(-1, 1, `${previous} ${name}`);
    else names.push(name);
  }
  return names.filter((name) => !AND.test(name));
}

const AND = /^(?:and|和|与)$/i;

function isOneHan(text: string): boolean {
  return /^\p{sc=Han}$/u.test(text);
}

function isLatin(text: string): boolean {
  return /^[\p{Script=Latin}.'’-]+$/u.test(text);
}

/** Names of people: two to four Han characters, foreign ones with their dots, or some words of Latin letters. */
function areAll(names: readonly string[]): boolean {
  const isName = (name: string) =>
    /^\p{sc=Han}{2,4}$|^[\p{sc=Han}·•]{3,15}$|^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4}$/u.test(
      name,
    );
  return names.length > 0 && names.length <= 12 && names.every(isName);
}
