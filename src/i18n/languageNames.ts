/**
 * Each language in itself, as its readers look for it: English, 繁體中文. Of Chinese the script is named, and the region only
 * where two have one script.
 * @param langs BCP 47 tags
 */
export function languageNames(langs: readonly string[]): string[] {
  const short = langs.map((lang) => nameOf(lang, withoutRegion(lang)));
  return langs.map((lang, index) => {
    const name = short[index] ?? lang;
    return short.filter((other) => other === name).length === 1 ? name : nameOf(lang, lang);
  });
}

function nameOf(lang: string, named: string): string {
  return new Intl.DisplayNames([lang], { type: 'language', style: 'short' }).of(named) ?? lang;
}

function withoutRegion(lang: string): string {
  const { language, script } = new Intl.Locale(lang).maximize();
  return language === 'zh' && script !== undefined ? `zh-${script}` : language;
}
