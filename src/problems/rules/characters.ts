import { advice, warning, type Nothing } from '../rule.ts';

export const characterRules = {
  'character/forbidden': warning<{ code: string }>({
    en: ({ code }) =>
      `Here is a control character (${code}), which no page may hold; it is left out. Delete it.`,
    zh: ({ code }) => `这里有控制字符（${code}），网页不能容纳，发布时会略去。请删去。`,
    about: {
      en: 'XML, and so feeds and many tools, forbid these characters (XML 1.0, section 2.2). They come with text that was copied from terminals and old word processors. The build leaves them out.',
      zh: 'XML 不允许这些字符（XML 1.0 第 2.2 节），订阅源和许多工具遇到就会出错。它们多由终端或旧的文字处理软件复制而来，发布时会略去。',
    },
  }),
  'character/hidden': advice<{ code: string }>({
    en: ({ code }) => `Here is a character that nobody sees (${code}). Delete it.`,
    zh: ({ code }) => `这里有看不见的字符（${code}）。请删去。`,
    about: {
      en: 'Characters without width and marks of direction come along when text is copied from web pages. They are not seen, but words with them are not found by a search in the page, addresses with them lead nowhere, and marks of direction can show a text in another order than it has. In scripts that need them (Arabic, Hebrew, Thai and others), and inside emoji, they are left alone.',
      zh: '零宽字符和方向控制符常随网页文字一起复制过来。它们看不见，却会让页内查找找不到词、让网址失效；方向控制符还能使文字显示的次序与实际不同。阿拉伯文、希伯来文、泰文等需要它们的文字以及表情符号之内，不作提示。',
    },
  }),
  'character/lost': warning<Nothing>({
    en: () =>
      'Here stands � for a character that was lost. Look it up in the original and write it anew.',
    zh: () => '这里的 � 表示原有的字已经丢失。请查对原文后补上。',
    about: {
      en: 'U+FFFD takes the place of what a program could not read, mostly because a file was opened in the wrong encoding. What stood there is in no copy of this file; only the original has it.',
      zh: 'U+FFFD 代替了程序读不出的字，多半因为曾用错误的编码打开过文件。原来是什么字，这个文件里已经没有了，只能查原文。',
    },
  }),
  'character/private': warning<{ code: string }>({
    en: ({ code }) =>
      `Here is a character of private use (${code}), which readers see as a box. Write the character that is meant, or put a picture.`,
    zh: ({ code }) =>
      `这里有私用区字符（${code}），读者看到的是方框。请改用正式的字符，或以图片代替。`,
    about: {
      en: 'Such characters mean something in one font only: a publisher’s own rare Han characters, or the icons of a web page. Without that font they are empty boxes. Most rare characters have a code of their own in Unicode by now.',
      zh: '私用区字符只在某一种字体里有意义，例如报社自造的生僻字、网页的图标。没有那种字体，就只是空方框。多数生僻字如今已有正式的 Unicode 编码。',
    },
  }),
  'character/spaces': advice<Nothing>({
    en: () => 'Several no-break spaces stand here in a row. One ordinary space is enough.',
    zh: () => '这里连续用了几个不间断空格。一个普通空格就够了。',
    about: {
      en: 'Runs of no-break spaces come from editors that align text with them. They tear holes in lines and hinder lines from breaking.',
      zh: '连续的不间断空格多由编辑软件用来对齐文字。它们会在行内留下空洞，也妨碍换行。',
    },
  }),
};
