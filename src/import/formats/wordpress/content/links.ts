import type { Element, Root } from 'hast';
import { SKIP, visit } from '../../../../markdown/visit.ts';
import { pathIn } from '../addresses.ts';
import { trimmed, type Survey } from '../survey.ts';

/**
 * Leads the links of a text to where they lead after the move: those to a published post to its old path, which its alias
 * serves; relative ones of everything else to the old site. A link around a picture that leads to the picture itself goes.
 *
 * @param from the address of the text
 * @param survey of the export
 * @returns addresses of the old site that do not come along, once each
 */
export function leadLinks(tree: Root, from: string, survey: Survey): string[] {
  const base = URL.canParse(from) ? from : `${survey.url}/`;
  const lost = new Set<string>();
  visit(tree, 'element', (element, index, parent) => {
    const { properties, tagName, children } = element;
    for (const name of ['src', 'poster']) {
      const value = properties[name];
      if (typeof value === 'string') properties[name] = absolute(value, base);
    }
    const { href } = properties;
    if (tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return undefined;
    const url = absolute(href, base);
    const target = targetOf(url, survey);
    properties.href = target ?? url;
    if (target === null && isLost(url, survey)) lost.add(url);
    const picture = children.length === 1 ? children[0] : undefined;
    const isOwn =
      picture?.type === 'element' &&
      picture.tagName === 'img' &&
      file(target ?? url) === file(sourceOf(picture));
    if (!isOwn || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1, picture);
    return [SKIP, index];
  });
  return [...lost];
}

function sourceOf({ properties: { src } }: Element): string {
  return typeof src === 'string' ? src : '';
}

function absolute(href: string, base: string): string {
  const isRelative = !/^[a-z][a-z0-9+.-]*:/i.test(href) && !href.startsWith('#') && href !== '';
  return isRelative && URL.canParse(href, base) ? new URL(href, base).href : href;
}

/** The path of a published post, or the file that a page of the media library shows; null for anything else. */
function targetOf(url: string, survey: Survey): string | null {
  const path = pathIn(url, survey.url);
  if (path === null || survey.url === '') return null;
  const hash = new URL(url).hash;
  const number = /\?(?:.*&)?(?:p|page_id|attachment_id)=(\d+)/.exec(path)?.[1];
  if (number !== undefined) {
    const post = survey.published.get(Number(number));
    if (post !== undefined) return addressOf(post) + hash;
    return survey.attachments.get(Number(number))?.url ?? null;
  }
  const place = trimmed(path.replace(/\?.*$/, ''));
  if (survey.paths.has(place) && place !== '') {
    return addressOf(place) + hash;
  }
  return survey.filePages.get(place) ?? null;
}

/** @param place without a slash at its end */
function addressOf(place: string): string {
  return `${encodeURI(place)}${/\.\w+$|\?/.test(place) ? '' : '/'}`;
}

function isLost(url: string, survey: Survey): boolean {
  const path = survey.url === '' ? null : pathIn(url, survey.url);
  return path !== null && !/\/(?:uploads|files)\/|\.\w{3,4}$/.test(path);
}

/** A picture's file without its size: `a-300x200.jpg` and `a.jpg?w=604` are `a.jpg`. */
function file(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/-\d+x\d+(?=\.\w+$)/, '').replace(/^https?:/, '');
}
