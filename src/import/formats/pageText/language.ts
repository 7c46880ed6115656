import type { Block } from './blocks.ts';

/**
 * The language of a text where it is plainly another than the site's, as a BCP 47 tag; null where it may be the site's.
 * Texts of Latin letters without Han characters are taken for English, which the report asks a person to look at.
 */
export function languageOf(blocks: readonly Block[], lang: string): string | null {
  const text = blocks
    .map((block) => block.text)
    .join('\n')
    .slice(0, 20_000);
  const han = text.match(/\p{sc=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{sc=Latin}/gu)?.length ?? 0;
  const { language, script } = new Intl.Locale(lang).maximize();
  if (latin > 200 && han * 20 < latin) return script === 'Latn' ? null : 'en';
  if (han < 50) return null;
  const traditional = (text.match(TRADITIONAL)?.length ?? 0) * 30 > han;
  const isSame = language === 'zh' && (script === 'Hant') === traditional;
  return isSame ? null : traditional ? 'zh-Hant' : 'zh-Hans';
}

/** Some of the commonest characters that only traditional texts have. */
const TRADITIONAL = /[這們為來時說國會學對發過還開關與東長問間電話頭經現實體點業區兩報員題]/gu;
