import { warning } from '../rule.ts';

/** What `translationOf` leads to. An article that breaks one of these is published without links to other languages. */
export const translationRules = {
  'translation/unknown': warning<{ written: string }>({
    en: ({ written }) =>
      `No published article has the address or the id "${written}". Write the address of the original, such as /2019/03/05/tide-station/.`,
    zh: ({ written }) =>
      `没有已发布的文章以“${written}”为网址或 id。请写原文的网址，如 /2019/03/05/tide-station/。`,
    about: {
      en: 'Readers and search engines are led from one language to the other, so there must be another. A draft is not there until it is published. Where the original is on another site, write its address into `source` instead.',
      zh: '读者和搜索引擎要从一种语言转到另一种，所指的那篇就必须存在。草稿在发布之前不算。原文若在别的网站，请把网址写在 `source` 里。',
    },
  }),
  'translation/withdrawn': warning<{ written: string }>({
    en: ({ written }) =>
      `The original "${written}" is withdrawn. Take "translationOf" away, or withdraw the translation too.`,
    zh: ({ written }) =>
      `原文“${written}”已撤下。请删去 translationOf；若译文也不应再登，请一并撤下。`,
    about: {
      en: 'What was wrong in the original is mostly wrong in its translation too, and a link would lead to a notice.',
      zh: '原文有误而撤下，译文多半也错了；而且链接过去，只会看到撤稿说明。',
    },
  }),
  'translation/circle': warning<{ written: string }>({
    en: ({ written }) =>
      `By way of "${written}" this article translates itself. Write the address of its original; if it is the original, take "translationOf" away.`,
    zh: ({ written }) =>
      `循着“${written}”找下去，又回到了本文。若本文是译文，请改为原文的网址；若是原文，请删去 translationOf。`,
    about: {
      en: 'Only a translation has the key; the original needs none, and is linked to its translations all the same. A translation of a translation is well: it leads on to the first.',
      zh: '只有译文才写 translationOf。原文不必写，照样会链接到各个译文。译文的译文也可以，会一直追溯到最初的原文。',
    },
  }),
  'translation/language': warning<{ lang: string; other: string }>({
    en: ({ lang, other }) =>
      `The original (${other}) is in the same language, ${lang}. Give the translation its own "lang", such as en.`,
    zh: ({ lang, other }) =>
      `原文（${other}）与本文的语言同为 ${lang}。请给译文写上自己的 lang，如 en。`,
    about: {
      en: 'An article without `lang` is in the language of the site, so a translation must name its own. A new version of an article in its own language is no translation: link to it in the text.',
      zh: '不写 `lang` 的文章按全站的语言算，所以译文必须写明自己的语言。同一语言的改写不是译文，在正文里链接即可。',
    },
  }),
  'translation/twice': warning<{ lang: string; other: string }>({
    en: ({ lang, other }) =>
      `${other} is already the version of this article in ${lang}. Correct one "lang", or take one "translationOf" away.`,
    zh: ({ lang, other }) =>
      `${other} 已是这篇文章的 ${lang} 版本。请更正其中一篇的 lang，或删去一个 translationOf。`,
    about: {
      en: 'Readers choose a language, not one of two translations, and search engines ignore both where two claim one language. The older is taken.',
      zh: '读者选的是语言，不是在两个译本中挑一个；两篇争同一种语言，搜索引擎会两篇都不理。这时取较早的一篇。',
    },
  }),
};
