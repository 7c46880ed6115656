/** The words that the renderer itself puts into a body. */
export interface Words {
  footnotes: string;
  /** Names the arrow from a footnote back to the text; `number` is `1`, or `1-2` for its second mention. */
  back: (number: string) => string;
  done: string;
  open: string;
}

/** Words for a BCP 47 tag: Chinese in either script, else English. Throws RangeError on a malformed tag. */
export function wordsFor(lang: string): Words {
  const { language, script } = new Intl.Locale(lang).maximize();
  if (language !== 'zh') return ENGLISH;
  return script === 'Hant' ? TRADITIONAL : SIMPLIFIED;
}

const SIMPLIFIED: Words = {
  footnotes: '注释',
  back: (number) => `返回正文 ${number}`,
  done: '已完成',
  open: '未完成',
};

const TRADITIONAL: Words = {
  footnotes: '註釋',
  back: (number) => `返回正文 ${number}`,
  done: '已完成',
  open: '未完成',
};

const ENGLISH: Words = {
  footnotes: 'Footnotes',
  back: (number) => `Back to reference ${number}`,
  done: 'Done',
  open: 'Not done',
};
