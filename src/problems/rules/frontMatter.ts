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
    about: {
      en: 'Without title and date there is no page, no place in any list, and no entry in the feed. The front matter stands between two lines `---` at the very beginning of the file: not even a blank line may come before it.',
      zh: '没有题目和日期，就没有网页，也进不了列表和订阅源。文章信息写在文件最开头的两行 `---` 之间，前面连空行也不能有。',
    },
  }),
  'front-matter/unclosed': error<Nothing>({
    en: () => 'The front matter that begins here has no end. Write a line --- after its last key.',
    zh: () => '从这里开始的文章信息没有结束。请在最后一个键之后写一行 ---。',
    about: {
      en: 'Without its second line `---` nobody can say where the front matter ends and the text begins. The line holds three hyphens and nothing else.',
      zh: '缺了后一行 `---`，就分不清文章信息到哪里为止、正文从哪里开始。这一行只写三个连字符。',
    },
  }),
  'front-matter/language': error<{ language: string }>({
    en: ({ language }) =>
      `Front matter in "${language}" is not read. Write YAML, and --- alone on the first line.`,
    zh: ({ language }) => `不支持“${language}”格式的文章信息。请使用 YAML，首行只写 ---。`,
    about: {
      en: 'Front matter can be written in several languages, and some of them are programs. Backfile reads YAML alone and never runs what is in an article.',
      zh: '文章信息有多种写法，有的其实是程序。Backfile 只读 YAML，绝不运行文章里的内容。',
    },
  }),
  'front-matter/yaml': error<{ code: string; reason: string }>({
    en: ({ reason }) =>
      `This is not valid YAML: ${reason} Put a value in double quotes if it holds ": " or begins with a mark.`,
    zh: ({ code, reason }) =>
      `YAML 写法有误：${yamlFaults[code] ?? reason} 值中若含“: ”或以符号开头，请用双引号括起来。`,
    about: {
      en: 'YAML gives some marks a meaning. Mostly a value holds “: ” or begins with `[`, `{`, `*`, `&`, `@` or a quotation mark that is not closed: put the whole value in double quotes. Lines are indented by spaces, never by tabs.',
      zh: 'YAML 里有些符号另有含义。最常见的是值里含有“: ”，或以 `[`、`{`、`*`、`&`、`@` 开头，或引号没有成对：请把整个值用双引号括起来。缩进只用空格，不用制表符。',
    },
  }),
  'front-matter/alias': error<Nothing>({
    en: () =>
      'YAML anchors and aliases (& and *) are not read here. Write the value out, or quote it.',
    zh: () => '这里不支持 YAML 的锚点与引用（& 与 *）。请写出完整的值，或用引号括起来。',
    about: {
      en: 'Anchors and aliases let a few lines stand for gigabytes, or for something that holds itself. Nothing in an article needs them. A value that begins with `*` or `&` as text goes into quotes.',
      zh: '锚点和引用能让几行字展开成几个 GB，甚至自己套自己，而文章用不着它们。值本身以 `*` 或 `&` 开头时，请加引号。',
    },
  }),
  'front-matter/colon': error<{ key: string }>({
    en: ({ key }) =>
      `A full-width colon follows "${key}". Write "${key}: …", with an ASCII colon and a space.`,
    zh: ({ key }) => `“${key}”后面是全角冒号。请写“${key}: …”：半角冒号，再加一个空格。`,
    about: {
      en: 'The full-width colon is what a Chinese keyboard writes, but YAML knows the ASCII colon only, with a space behind it. All that follows would be read as one long text. `--fix` mends it for keys that there are.',
      zh: '中文输入法打出的是全角冒号，而 YAML 只认半角冒号加空格，写成全角，后面几行都会连成一段文字。已知的键可用 `--fix` 改正。',
    },
  }),
  'front-matter/comment': warning<{ comment: string }>({
    en: ({ comment }) =>
      `"#${comment}" is taken for a comment and left out. Put the value in double quotes, or a space after #.`,
    zh: ({ comment }) =>
      `“#${comment}”被当作注释略去。若是内容，请把整个值用双引号括起来；若是注释，请在 # 后加空格。`,
    about: {
      en: 'In YAML `#` after a space begins a comment, so “Ferry #3” loses its number without a word. Quotes keep it.',
      zh: '在 YAML 里，空格后的 `#` 表示注释，“渡轮 #3 停航”便会悄悄丢掉后半截。加上引号即可保留。',
    },
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
    about: {
      en: 'A mistyped key would be left out in silence, and the article would appear without its author or its tags. Keys of your own have their place under `extra`.',
      zh: '键名敲错若不提示，文章就会少了作者或标签却无人察觉。自定的键请放在 `extra` 之下。',
    },
  }),
  'key/missing': error<{ key: string }>({
    en: ({ key }) => `The key "${key}" is missing. Add a line "${key}: …".`,
    zh: ({ key }) => `缺少“${key}”。请加上一行“${key}: …”。`,
    about: {
      en: '`title` and `date` are what every page, list and feed is made of; some maps have required keys of their own, such as `reason` of a withdrawal.',
      zh: '网页、列表和订阅源都离不开 `title` 和 `date`；有些键之下也有必填项，例如撤回说明的 `reason`。',
    },
  }),
  'key/type': error<{ key: string; expected: Kind }>({
    en: ({ key, expected }) =>
      `"${key}" must be ${kinds[expected].en}${example(key, ', such as ', '')}.`,
    zh: ({ key, expected }) => `“${key}”应为${kinds[expected].zh}${example(key, '，如 ', '')}。`,
    about: {
      en: 'The value has another form than the key asks for: a list where there should be one text, or a text where there should be keys and values. The message says what it should be.',
      zh: '值的形式不对：该写一段文字的写成了列表，或该写一组“键: 值”的只写了文字。提示中说明了应有的形式。',
    },
  }),
  'key/character': error<{ key: string }>({
    en: ({ key }) =>
      `"${key}" holds a control character, which no page can show. Type the value anew.`,
    zh: ({ key }) => `“${key}”中有不可见的控制字符，网页无法显示。请重新键入。`,
    about: {
      en: 'Control characters come with text copied from terminals and old databases. No browser shows them, and feeds that hold one are refused whole.',
      zh: '控制字符多从终端或旧数据库复制而来。浏览器不显示，订阅源里有一个就会整个失效。',
    },
  }),
  'key/language': error<{ key: string; value: string }>({
    en: ({ value }) =>
      `"${value}" is not a language tag. Write one such as zh-CN, zh-TW or en (BCP 47).`,
    zh: ({ value }) => `“${value}”不是语言标签。请写 zh-CN、zh-TW、en 之类（BCP 47）。`,
    about: {
      en: 'The tag chooses the right forms of Han characters, how lines break, and the voice of a screen reader. A word such as 中文 chooses nothing.',
      zh: '语言标签决定汉字用哪一套字形、怎样换行、读屏软件用什么语音。写“中文”二字，程序无从识别。',
    },
  }),
  'key/url': error<{ key: string; value: string }>({
    en: ({ value }) => `"${value}" is not a web address. Write it whole, beginning with https://.`,
    zh: ({ value }) => `“${value}”不是网址。请写完整网址，以 https:// 开头。`,
    about: {
      en: 'An address without `https://` would be taken for a page of this site, and lead readers nowhere.',
      zh: '不写 `https://`，就会被当作本站的网页，读者点了哪里也到不了。',
    },
  }),
  'id/taken': error<{ id: string; other: string }>({
    en: ({ id, other }) =>
      `The id "${id}" is also that of ${other}. Give each article an id of its own.`,
    zh: ({ id, other }) => `id“${id}”与 ${other} 相同。每篇文章的 id 必须唯一。`,
    optional: true,
    about: {
      en: 'The id is what feed readers and citations know an article by. Two with one id are one to them: readers would see one article and miss the other. Mostly a file was copied as a template, with its `id`.',
      zh: '订阅软件和引文靠 id 认文章。两篇同一个 id，读者只会看到其中一篇。多半是复制旧文当模板时，把 `id` 也带了过来。',
    },
  }),
};
