import { articleSchema } from '../article/schema.ts';
import type { ReportLanguage } from '../problems/problem.ts';

/** The keys that a new article may want, in the schema's order; the others belong to an article's later life. */
export type NewKey = keyof typeof chinese;

const chinese = {
  kicker: '标题前的栏头、引题，如“世界简讯”',
  subtitle: '副题，在标题之下',
  summary: '一两句提要，用于列表和订阅源；不写则取正文开头',
  source: '出处：哪家报刊',
  authors: '作者；几位用“、”隔开',
  editors: '编辑',
  translators: '译者',
  photographers: '摄影',
  section: '栏目，只能一个',
  tags: '关键词，用“、”隔开',
  series: '所属的系列，写法：{ name: 江上旧事, part: 2 }',
  cover: '头图，写法：{ src: ./ferry.jpg, alt: 图中有什么, caption: 图说, credit: 谁摄 }',
  lang: '文章的语言，如 zh-TW、en；不写则用全站的',
  translationOf: '译自本站哪一篇：那篇的网址，如 /2019/03/05/tide-station/',
  license: '许可：文字或网址',
  canonical: '转载时，原文的网址',
};

export const newKeys = Object.keys(chinese) as NewKey[];

/** What a key means, in one line. */
export function meaningOf(key: NewKey, language: ReportLanguage): string {
  if (language === 'zh') return chinese[key];
  return (articleSchema.shape[key].description ?? '').replace(/\.$/, '');
}
