import type { Fragment } from '../fragment.ts';
import type { SearchRecord } from '../records.ts';
import { compress, named, type NamedFile } from './pack.ts';

/** What a result shows of an article, in a file of its own. */
export function writeFragment(
  record: SearchRecord,
  fragment: Pick<Fragment, 'title' | 'kicker' | 'text'>,
): NamedFile {
  const { url, day, source, section, tags, lang, picture } = record;
  const whole: Fragment = { ...fragment, url, day, source, section, tags, lang, picture };
  return named('fragment/', compress(JSON.stringify(whole)), '.pf_fragment');
}
