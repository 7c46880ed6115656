import { error, type Nothing, warning } from '../rule.ts';

/** What a key's value may be, in words. */
const kinds = {
  text: { en: 'text', zh: '一段文字' },
  date: { en: 'a date', zh: '一个日期' },
  names: { en: 'a list, or names separated by commas', zh: '列表，或以逗号、顿号分隔的文字' },
  list: { en: 'a list', zh: '一个列表' },
  map: { en: 'a map of keys and values', zh: '一组“键: 值”' },
  source: { en: 'a name, or a map with name and url', zh: '名称，或含 name 与 url 的一组“键: 值”' },
  boolean: { en: 'true or false', zh: ' true 或 false' },
  number: { en: 'a whole number from 1 on', zh: '从 1 起的整数' },
} as const;

export type Kind = keyof typeof kinds;

/** Keys whose form authors do not guess. */
const examples: Record<string, string> = {
  series: '{ name: 老埠口述, part: 1 }',
  cover: '{ src: ./tide.jpg, alt: 退潮的码头 }',
  withdrawn: '{ date: 2026-05-14, reason: 数字有误 }',
  corrections: '[{ date: 2026-05-14, text: 应为四十人 }]',
  source: '{ name: 望潮晚报, url: https://example.org/1 }',
};

function example(key: string, before: string, after: string): string {
  const text = examples[key];
  return text === undefined ? '' : before + text + after;
}

/** The parser's English, by its error codes (https://eemeli.org/yaml/#errors). */
const yamlFaults: Record<string, string> = {
  BAD_DQ_ESCAPE: '双引号内的反斜杠后面不是可用的转义字符。',
  BAD_INDENT: '缩进不一致。',
  BAD_KEY: '键只能是一个词或一段文字。',
  BAD_SCALAR_START: '值不能以这个符号开头。',
  BLOCK_AS_IMPLICIT_KEY: '同一行里有两个“: ”。',
  BLOCK_IN_FLOW: '[ ] 或 { } 之内不能用缩进写法。',
  DUPLICATE_KEY: '同一个键写了两次。',
  MISSING_CHAR: '缺少一个符号：引号、括号、逗号或冒号没有成对，或冒号后面少一个空格。',
  MULTILINE_IMPLICIT_KEY: '这里少了半角冒号“:”，或冒号后少一个空格。',
  MULTIPLE_DOCS: '只能有一段 YAML。',
  TAB_AS_INDENT: '不能用制表符缩进，请改用空格。',
  TAG_RESOLVE_FAILED: '不支持以 ! 开头的 YAML 标记。',
  UNEXPECTED_TOKEN: '这里不该有这些字符。',
};

export const frontMatterRules = {
  'front-matter/missing': error<Nothing>({
    en: () =>
      'The front matter is missing. Begin the file with a line ---, the keys, and a line ---.',
    zh: () => '缺少文章信息。文件开头应为一行 ---，随后是各个键，再以一行 --- 结束。',
  }),
  'front-matter/unclosed': error<Nothing>({
    en: () => 'The front matter that begins here has no end. Write a line --- after its last key.',
    zh: () => '从这里开始的文章信息没有结束。请在最后一个键之后写一行 ---。',
  }),
  'front-matter/language': error<{ language: string }>({
    en: ({ language }) =>
      `Front matter in "${language}" is not read. Write YAML, and --- alone on the first line.`,
    zh: ({ language }) => `不支持“${language}”格式的文章信息。请使用 YAML，首行只写 ---。`,
  }),
  'front-matter/yaml': error<{ code: string; reason: string }>({
    en: ({ reason }) =>
      `This is not valid YAML: ${reason} Put a value in double quotes if it holds ": " or begins with a mark.`,
    zh: ({ code, reason }) =>
      `YAML 写法有误：${yamlFaults[code] ?? reason} 值中若含“: ”或以符号开头，请用双引号括起来。`,
  }),
  'front-matter/alias': error<Nothing>({
    en: () =>
      'YAML anchors and aliases (& and *) are not read here. Write the value out, or quote it.',
    zh: () => '这里不支持 YAML 的锚点与引用（& 与 *）。请写出完整的值，或用引号括起来。',
  }),
  'front-matter/colon': error<{ key: string }>({
    en: ({ key }) =>
      `A full-width colon follows "${key}". Write "${key}: …", with an ASCII colon and a space.`,
    zh: ({ key }) => `“${key}”后面是全角冒号。请写“${key}: …”：半角冒号，再加一个空格。`,
  }),
  'front-matter/comment': warning<{ comment: string }>({
    en: ({ comment }) =>
      `"#${comment}" is taken for a comment and left out. Put the value in double quotes, or a space after #.`,
    zh: ({ comment }) =>
      `“#${comment}”被当作注释略去。若是内容，请把整个值用双引号括起来；若是注释，请在 # 后加空格。`,
  }),
  'key/unknown': error<{ key: string; nearest: string; home: string }>({
    en: ({ key, nearest, home }) => {
      if (nearest) return `There is no key "${key}". Did you mean "${nearest}"?`;
      return `There is no key "${key}" here. ${home ? `Put keys of your own under "${home}".` : 'Take it away.'}`;
    },
    zh: ({ key, nearest, home }) => {
      if (nearest) return `没有“${key}”这个键。是否想写“${nearest}”？`;
      return `这里没有“${key}”这个键。${home ? `自定的键请放在“${home}”之下。` : '请删去。'}`;
    },
  }),
  'key/missing': error<{ key: string }>({
    en: ({ key }) => `The key "${key}" is missing. Add a line "${key}: …".`,
    zh: ({ key }) => `缺少“${key}”。请加上一行“${key}: …”。`,
  }),
  'key/type': error<{ key: string; expected: Kind }>({
    en: ({ key, expected }) =>
      `"${key}" must be ${kinds[expected].en}${example(key, ', such as ', '')}.`,
    zh: ({ key, expected }) => `“${key}”应为${kinds[expected].zh}${example(key, '，如 ', '')}。`,
  }),
  'key/character': error<{ key: string }>({
    en: ({ key }) =>
      `"${key}" holds a control character, which no page can show. Type the value anew.`,
    zh: ({ key }) => `“${key}”中有不可见的控制字符，网页无法显示。请重新键入。`,
  }),
  'key/language': error<{ key: string; value: string }>({
    en: ({ value }) =>
      `"${value}" is not a language tag. Write one such as zh-CN, zh-TW or en (BCP 47).`,
    zh: ({ value }) => `“${value}”不是语言标签。请写 zh-CN、zh-TW、en 之类（BCP 47）。`,
  }),
  'key/url': error<{ key: string; value: string }>({
    en: ({ value }) => `"${value}" is not a web address. Write it whole, beginning with https://.`,
    zh: ({ value }) => `“${value}”不是网址。请写完整网址，以 https:// 开头。`,
  }),
  'id/taken': error<{ id: string; other: string }>({
    en: ({ id, other }) =>
      `The id "${id}" is also that of ${other}. Give each article an id of its own.`,
    zh: ({ id, other }) => `id“${id}”与 ${other} 相同。每篇文章的 id 必须唯一。`,
    optional: true,
  }),
};
