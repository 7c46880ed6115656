import { advice, warning, type Nothing } from '../rule.ts';

export const headingRules = {
  'heading/empty': advice<Nothing>({
    en: () =>
      'This heading says nothing, so it is left out of the page. Write its text, or delete the line.',
    zh: () => '小标题没有文字，不会出现在网页上。请补上文字，或删去这一行。',
    about: {
      en: 'A line of `#` marks without a text is mostly what remains of an edit. The page leaves it out; in the file it makes people wonder what is missing.',
      zh: '只有 `#` 而没有文字的一行，多半是改稿时留下的。网页会略去它，但后来的编辑会以为丢了内容。',
    },
  }),
  'heading/duplicate': advice<{ text: string }>({
    en: ({ text }) =>
      `There is another heading "${text}" beside this one. Say in one of them what is different, or put the two parts together.`,
    zh: ({ text }) => `同一层已有小标题“${text}”。请改写其中一个以示区别，或将两部分合并。`,
    about: {
      en: 'Two headings with the same words under the same heading look like a mistake in a table of contents, to a reader who leaps from heading to heading, and in a link to one of them. The same words below different headings (“Results” in every chapter) are fine.',
      zh: '同一章节下有两个一样的小标题，读者在目录里、用读屏软件逐个跳读时、打开指向其中一个的链接时，都分不清是哪一个。不同章节下各有一个“结果”之类，不算重复。',
    },
  }),
  'heading/skipped': advice<{ marks: string; wanted: string }>({
    en: ({ marks, wanted }) =>
      `This heading (${marks}) leaves out a level below the one above it. Write ${wanted}.`,
    zh: ({ marks, wanted }) => `这个小标题（${marks}）越过了一级。请写 ${wanted}。`,
    about: {
      en: 'Levels say what belongs to what; they are no sizes of letters. The page closes the gap by itself, so nothing looks wrong, but elsewhere the same file would have a hole in its outline. The first heading of an article may have any level.',
      zh: '小标题的级别表示从属关系，不是字号。网页会自动补齐空缺的级别，看上去没有问题，但同一个文件用到别处，大纲就会断档。文章的第一个小标题可以是任何一级。',
    },
  }),
  'heading/first-level': advice<{ text: string }>({
    en: ({ text }) =>
      `"${text}" is a heading of the first level, which is the article's title. Begin with ##.`,
    zh: ({ text }) => `“${text}”用了一级标题，而一级标题是文章的题目。正文小标题请从 ## 写起。`,
    about: {
      en: 'A page has one first heading, and that is the title from the front matter. The page moves those of the text down; elsewhere the article would have two titles.',
      zh: '一个网页只有一个一级标题，就是文章信息里的题目。网页会把正文里的往下降一级；用到别处，文章就有了两个题目。',
    },
  }),
  'heading/title': advice<{ text: string }>({
    en: ({ text }) =>
      `This heading repeats the title "${text}", which the page shows already. Delete the line.`,
    zh: ({ text }) => `小标题与文章题目“${text}”相同，而网页已经显示题目。请删去这一行。`,
    about: {
      en: 'The title stands in the front matter and is shown at the head of the page. Files that come from elsewhere often have it as their first heading too, so that readers see it twice.',
      zh: '题目写在文章信息里，网页开头自会显示。从别处搬来的文件常在正文开头又写一遍，读者就看到两个题目。',
    },
  }),
  'heading/unseen': warning<{ written: string; marks: string }>({
    en: ({ written, marks }) =>
      `"${written}" is shown as it is and is no heading. Write ${marks} and a space before its text.`,
    zh: ({ written, marks }) =>
      `“${written}”没有成为小标题，而是原样显示。请写 ${marks}，再空一格，然后是文字。`,
    about: {
      en: 'Markdown wants half-width marks and a space before the text of a heading. Without them readers see the marks, and the heading is missing from the outline. `#潮汐` at the end of an article and `#潮汐#` are taken for topics and left alone.',
      zh: 'Markdown 的小标题要用半角 `#`，后面空一格。否则读者看到的就是 `#` 号，大纲里也没有这一节。文末的 `#潮汐` 和 `#潮汐#` 视为话题，不作提示。',
    },
  }),
  'heading/closing': warning<{ marks: string }>({
    en: ({ marks }) =>
      `The marks ${marks} at the end of this heading are shown as text. Put a space before them, or take them away.`,
    zh: ({ marks }) => `小标题末尾的 ${marks} 会原样显示。请在前面空一格，或删去。`,
    about: {
      en: 'A heading may end with as many marks as it begins with, but only behind a space; otherwise they are a part of its text, as in C#.',
      zh: '小标题末尾可以再写一遍 `#`，但前面须空一格；否则它们就是文字，如 C# 的井号。',
    },
  }),
};
