import { advice, type Nothing } from '../rule.ts';

/** How terms, titles and summaries are written. */
export const spellingRules = {
  'term/variant': advice<{ term: string; other: string; vocabulary: string }>({
    en: ({ term, other, vocabulary }) =>
      `"${term}" and "${other}" differ only by a space or by forms of characters, and have pages of their own. Write "${other}", or add "${term}" to its aliases in ${vocabulary}.`,
    zh: ({ term, other, vocabulary }) =>
      `“${term}”与“${other}”只有空格或字形不同，却各有页面。请写“${other}”，或在 ${vocabulary} 中把“${term}”列为它的别名。`,
    about: {
      en: 'Spellings that differ by case or width are one term anyway. A space, or a traditional character for a simplified one, makes another term, with another page: readers of one miss the articles of the other. The one with fewer articles is named.',
      zh: '大小写、全半角的不同会自动归为一词。多一个空格，或用了繁体字，就成了另一个词，各有页面，读者看了这个就漏了那个。这里提示的是文章较少的一个。',
    },
  }),
  'term/twice': advice<{ term: string; again: string }>({
    en: ({ term, again }) => `"${again}" is the same term as "${term}". Write one of them.`,
    zh: ({ term, again }) => `“${again}”与“${term}”是同一个词。请只写一个。`,
    about: {
      en: 'Two spellings of one term, as the vocabulary file has it, count once. The second only makes people think that they are two.',
      zh: '按词表，同一个词的两种写法只算一次。写两遍只会使人以为是两个词。',
    },
  }),
  'source/missing': advice<Nothing>({
    en: () => 'This article does not say where it is from. Add a line "source: …".',
    zh: () => '没有写明来源。请加上一行“source: …”。',
    about: {
      en: 'The source is a part of every citation, and of the lists by source. Nothing is said where most articles of an archive have none, because all are its own.',
      zh: '引用文章要写来源，按来源的列表也靠它。若多数文章都不写来源（全是本站自己的），便不作提示。',
    },
  }),
  'title/long': advice<{ length: string; longest: string }>({
    en: ({ length, longest }) =>
      `The title has ${length} characters; ${longest} are many. Put a part of it into subtitle or summary.`,
    zh: ({ length, longest }) =>
      `题目有 ${length} 个字，超过 ${longest} 个已嫌长。请把一部分写进 subtitle 或 summary。`,
    about: {
      en: 'Lists, tabs, search results and citations show the title whole or cut it. What is longer than a hundred characters is mostly the first paragraph, put into the wrong key.',
      zh: '列表、浏览器标签、搜索结果、引文都要显示题目，长了就被截断。超过一百字的，多半是把导语写进了题目。',
    },
  }),
  'title/full-stop': advice<Nothing>({
    en: () => 'The title ends with a full stop. Headlines have none.',
    zh: () => '题目以句号结尾。标题不用句号。',
    about: {
      en: 'A headline is no sentence of the text (GB/T 15834). Question and exclamation marks are fine.',
      zh: '标题末尾不用句号（GB/T 15834）；问号、叹号可以用。',
    },
  }),
  'title/kicker': advice<{ kicker: string; title: string }>({
    en: ({ kicker, title }) =>
      `The title begins with "${kicker}", a kicker of this archive. Write kicker: ${kicker} and title: ${title}.`,
    zh: ({ kicker, title }) =>
      `题目里还带着眉题“${kicker}”。请分开写：kicker: ${kicker}，title: ${title}。`,
    about: {
      en: 'Pages, feeds and citations put kicker and title together themselves; where the title has it too, it is said twice, or missing from where only kickers are shown. It counts as one if two other articles have it as kicker, or this one itself.',
      zh: '网页、订阅源和引文会自行把眉题和题目排在一起。题目里再写一遍，就会重复。只有本篇或另外至少两篇文章用它作眉题时，才作提示。',
    },
  }),
  'summary/long': advice<{ length: string; longest: string }>({
    en: ({ length, longest }) =>
      `The summary has the length of ${length} Han characters; lists take about ${longest}. Shorten it.`,
    zh: ({ length, longest }) => `摘要约有 ${length} 字，列表里以 ${longest} 字以内为宜。请缩短。`,
    about: {
      en: 'Lists, feeds and search results show the summary whole. Where there is none, the first 120 Han characters of the text serve, whole sentences if possible; two letters count as one Han character.',
      zh: '列表、订阅源和搜索结果都会显示整段摘要。没有写摘要时，取正文开头约 120 字，尽量是完整的句子；两个拉丁字母折合一个汉字。',
    },
  }),
};
