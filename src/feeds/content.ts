import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Article } from '../article/article.ts';
import type { FeedPicture } from './feed.ts';
import type { FeedContext } from './items.ts';

/** Shorter than numbers. */
const printing = { characterReferences: { useNamedReferences: true } };

/**
 * An article as HTML, in the order of its page: the second line of its headline, what was corrected, the picture at its
 * head, the text.
 */
export function wholeText(
  article: Article,
  picture: FeedPicture | null,
  context: Pick<FeedContext, 'site' | 'texts' | 'body'>,
): string {
  const body = context.body(article);
  const { subtitle, corrections } = article;
  const isShown = picture !== null && body.includes(`src="${attribute(picture.url)}"`);
  const head = [
    ...(subtitle === null ? [] : [element('p', {}, [element('b', {}, [text(subtitle)])])]),
    ...corrections.map((correction) => correctionOf(correction, article, context)),
    ...(picture === null || isShown ? [] : [figure(picture)]),
  ];
  return head.length === 0 ? body : `${toHtml(head, printing)}\n${body}`;
}

function figure({ url: src, alt, width, height, caption, credit }: FeedPicture): Element {
  const says = [caption, credit].filter((one) => one !== null && one !== '').join(' ');
  const isLocal = width !== null && height !== null;
  return element('figure', {}, [
    element('img', {
      src,
      alt,
      ...(isLocal ? { width, height } : { referrerPolicy: 'no-referrer' }),
    }),
    ...(says === '' ? [] : [element('figcaption', {}, [text(says)])]),
  ]);
}

function correctionOf(
  { date, text: words }: Article['corrections'][number],
  { lang }: Article,
  { site: { interfaceLanguage }, texts }: Pick<FeedContext, 'site' | 'texts'>,
): Element {
  const label = text(texts.corrected(texts.day(date.day)));
  const ours = lang === interfaceLanguage ? {} : { lang: interfaceLanguage };
  return element('p', {}, [element('strong', ours, [label]), text(words)]);
}

function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** An address as it stands in a printed text. */
function attribute(url: string): string {
  return url.replaceAll('&', '&amp;');
}
