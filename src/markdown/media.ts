import type { Element, Properties, Root } from 'hast';
import { visit } from './visit.ts';
import { isSiteUrl } from './addresses.ts';
import type { Words } from './words.ts';

/**
 * Gives pictures, films, sounds and check boxes the attributes that every one of them has here.
 * It must run while `src` is still the author's.
 */
export function equipMedia(tree: Root, words: Words): void {
  visit(tree, 'element', (element) => {
    const { tagName, properties } = element;
    if (tagName === 'img') equipPicture(properties);
    if (tagName === 'video' || tagName === 'audio') {
      properties.controls = true;
      properties.preload = 'metadata';
      keepSize(properties);
    }
    if (tagName === 'input') nameCheckBox(element, words);
  });
}

function equipPicture(properties: Properties): void {
  properties.alt ??= '';
  properties.loading = 'lazy';
  properties.decoding = 'async';
  // Hosts of pictures refuse or count foreign pages by the referrer; a reader's path is not theirs.
  if (!isSiteUrl(properties.src ?? '')) properties.referrerPolicy = 'no-referrer';
  keepSize(properties);
}

/** `width="100%"` is not HTML (section 4.8.17: a valid non-negative integer). */
function keepSize(properties: Properties): void {
  for (const side of ['width', 'height'] as const) {
    if (!/^[1-9]\d{0,4}$/.test(String(properties[side] ?? ''))) properties[side] = undefined;
  }
}

function nameCheckBox({ properties }: Element, words: Words): void {
  properties.ariaLabel = properties.checked === true ? words.done : words.open;
}
