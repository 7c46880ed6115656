import { advice } from '../rule.ts';

interface Marks extends Record<string, string> {
  written: string;
  instead: string;
}

const en = ({ written, instead }: Marks) =>
  `"${written}" stands in Chinese text. Write "${instead}".`;
const zh = ({ written, instead }: Marks) => `中文里的“${written}”应为“${instead}”。`;

export const punctuationRules = {
  'punctuation/half-width': advice<Marks>({
    ...{ en, zh },
    about: {
      en: 'Between Chinese characters and at the end of a Chinese line the marks are full-width (GB/T 15834). Half-width ones stand too close to the character before them, and are not where a browser keeps marks off the beginning of a line. Marks beside Latin letters, numbers or code are left alone.',
      zh: '汉字之间和中文行末应用全角标点（GB/T 15834）。半角标点紧贴前一个字，浏览器也不会为它作避头尾处理。与拉丁字母、数字、代码相邻的标点不作提示。',
    },
  }),
  'punctuation/brackets': advice<Marks>({
    en: ({ written, instead }) =>
      `Half-width brackets ${written} stand around Chinese words. Write ${instead} instead.`,
    zh: ({ written, instead }) => `中文外面用了半角括号 ${written} ，请改为 ${instead} 。`,
    about: {
      en: 'Brackets around Chinese words are full-width (GB/T 15834). Around Latin words, numbers and code both are in use and are left alone.',
      zh: '中文内容的括号应为全角（GB/T 15834）。括号内是拉丁文字、数字或代码时，两种都有人用，不作提示。',
    },
  }),
  'punctuation/quotes': advice<Marks>({
    en: ({ written, instead }) =>
      `Straight quotes ${written} stand around Chinese words. Write ${instead} instead.`,
    zh: ({ written, instead }) => `中文外面用了直引号 ${written} ，请改为 ${instead} 。`,
    about: {
      en: 'Chinese quotes have a beginning and an end: “” in simplified, 「」 in traditional text. Straight ones come from keyboards for programs.',
      zh: '中文引号分前后：简体用“”，繁体用「」。直引号是编程用的。',
    },
  }),
  'punctuation/pair': advice<Marks>({
    en: ({ written, instead }) =>
      `The half-width ${written} belongs to a full-width mark. Write ${instead} here.`,
    zh: ({ written, instead }) => `半角的 ${written} 与全角的另一半不成对，请改为 ${instead} 。`,
    about: {
      en: 'A pair of brackets or quotes of which one is half and one is full-width is a slip of the input method, left when it was switched in the middle.',
      zh: '一对括号或引号，一半全角、一半半角，多半是中途切换了输入法。',
    },
  }),
  'punctuation/ellipsis': advice<Marks>({
    ...{ en, zh },
    about: {
      en: 'The Chinese ellipsis is …… : six dots in the middle of the line, which take the room of two characters (GB/T 15834).',
      zh: '中文省略号是……：六个点，占两个字的位置，居中（GB/T 15834）。',
    },
  }),
  'punctuation/dash': advice<Marks>({
    ...{ en, zh },
    about: {
      en: 'The Chinese dash is —— and takes the room of two characters (GB/T 15834). Two hyphens are a makeshift of typewriters.',
      zh: '中文破折号是——，占两个字的位置（GB/T 15834）。两个连字符是打字机时代的权宜写法。',
    },
  }),
};
