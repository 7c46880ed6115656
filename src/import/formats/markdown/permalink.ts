import { urlPart, type Post } from './dialect.ts';

/**
 * An address by a pattern such as `/:year/:month/:day/:title/`.
 * @param own what a dialect has beside the parts of the date; a part without a value makes the address unknown
 * @returns null where a part is unknown
 */
export function fillPattern(
  pattern: string,
  post: Post,
  own: Readonly<Record<string, string | null>>,
): string | null {
  const [year = null, month = null, day = null] = post.day?.split('-') ?? [];
  const [hour = null, minute = null, second = post.time === null ? null : '00'] =
    post.time?.split(':') ?? [];
  const short = (part: string | null) => (part === null ? null : String(Number(part)));
  const values: Record<string, string | null> = {
    ...{ year, month, day, hour, minute, second },
    ...{ i_month: short(month), i_day: short(day), short_year: year?.slice(2) ?? null },
    ...own,
  };
  // The longest name first: `:title` is no `:t`.
  const known = Object.keys(values).sort((a, b) => b.length - a.length);
  const unknown: string[] = [];
  const filled = pattern.replace(/:([a-z_]+)/gi, (_, word: string) => {
    const key = known.find((name) => word.toLowerCase().startsWith(name));
    const value = key === undefined ? null : (values[key] ?? null);
    if (key === undefined || value === null) {
      unknown.push(word);
      return '';
    }
    return value + word.slice(key.length);
  });
  return unknown.length === 0 ? `/${filled}`.replace(/\/{2,}/g, '/') : null;
}

/** Categories as parts of an address. */
export function categoryPath(categories: readonly string[]): string {
  return categories.map(urlPart).filter(Boolean).join('/');
}
