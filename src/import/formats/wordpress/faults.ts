import type { InBoth } from '../../../problems/rule.ts';
import type { XmlFault } from './element.ts';

/** Why a part of an export could not be read. */
export type Trouble = 'cut' | 'deep' | 'encoding' | 'huge';

export const troubles: Readonly<Record<Trouble, InBoth>> = {
  cut: {
    en: 'The file breaks off here, before the end of this item. All that comes before is kept. Export again.',
    zh: '文件在此处中断，这一条不完整；此前的内容均已保留。请重新导出。',
  },
  deep: {
    en: 'Its elements are nested too deeply to be read. Save its text more simply, and export again.',
    zh: '正文的标签嵌套过深，无法读取。请在旧站简化正文后重新导出。',
  },
  encoding: {
    en: 'Most of it is unreadable: the file is not in the encoding that its first line declares. Export again in UTF-8.',
    zh: '大部分文字无法识别：文件编码与首行的声明不符。请以 UTF-8 重新导出。',
  },
  huge: {
    en: 'It is longer than any article is: 10 million characters in all, or 1.5 million of text.',
    zh: '篇幅超过上限（连同评论一千万字符，或正文一百五十万字符），不会是一篇文章。',
  },
};

/** A fault that was mended. */
export function faultText({ message, line }: XmlFault): InBoth {
  const cause = message.replace(/\.$/, '');
  return {
    en: `The file is not well-formed XML at line ${line} (${cause}): compare the text with the original.`,
    zh: `文件第 ${line} 行不合 XML 规范（${cause}），请与原文核对。`,
  };
}

/** In UTF-16 code units. The tree of a longer text takes more memory than an import is given. */
export const longestText = 1_500_000;

/** Whether more than one character of fifty is none. */
export function isUnreadable(text: string): boolean {
  const lost = text.split('\uFFFD').length - 1;
  return lost > 10 && lost * 50 > text.length;
}
