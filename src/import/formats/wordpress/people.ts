import type { InBoth } from '../../../problems/rule.ts';
import type { Item } from '../../format.ts';
import { both } from './both.ts';
import { metaOf, type Entry } from './entry.ts';
import type { Survey } from './survey.ts';
import { plainText } from './texts.ts';

export function authorsOf(entry: Entry, { authors }: Survey, needs: InBoth[]): Item['fields'] {
  const guests = entry.terms.filter(({ taxonomy }) => taxonomy === 'author');
  const logins = guests.length > 0 ? guests.map(({ name }) => name) : [entry.creator];
  const names = logins.filter((login) => login !== '').map((login) => authors.get(login) ?? login);
  if (names.length === 0) return {};
  const isKnown = authors.size === 0 || logins.every((login) => authors.has(login));
  if (!isKnown && guests.length === 0) {
    needs.push({
      en: `The export does not say who “${entry.creator}” is: see that the author's name is right.`,
      zh: `导出文件没有说明作者“${entry.creator}”是谁，请核对署名。`,
    });
  }
  const from = isKnown
    ? both('dc:creator, wp:author', 'dc:creator 与 wp:author')
    : both('dc:creator', 'dc:creator');
  const confidence = isKnown || guests.length > 0 ? 'stated' : 'guessed';
  return { authors: { value: [...new Set(names)], from, confidence } };
}

export function coverOf(entry: Entry, { attachments }: Survey, needs: InBoth[]): Item['fields'] {
  const id = metaOf(entry, '_thumbnail_id')[0];
  if (id === undefined || !/^[1-9]\d*$/.test(id)) return {};
  const picture = attachments.get(Number(id));
  if (picture === undefined || picture.url === '') {
    needs.push({
      en: `Its featured image (${id}) is not in the export.`,
      zh: `特色图片（编号 ${id}）不在导出文件中。`,
    });
    return {};
  }
  const caption = plainText(picture.caption);
  const value = {
    src: picture.url,
    ...(picture.alt === '' ? {} : { alt: plainText(picture.alt) }),
    ...(caption === '' ? {} : { caption }),
  };
  return { cover: { value, from: both('its featured image', '特色图片'), confidence: 'stated' } };
}
