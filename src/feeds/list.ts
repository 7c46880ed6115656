import { feedTerms, type PageSizes } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { compareText } from '../archive/order.ts';
import type { Term } from '../archive/taxonomy.ts';
import { taxonomyNames, type TaxonomyName } from '../article/vocabulary.ts';

/** What has feeds of its own beside the whole site: terms by kind, as a reader of the language looks them up. */
export function feedList(
  archive: Archive,
  sizes: PageSizes,
  language: string,
): { taxonomy: TaxonomyName; terms: Term[] }[] {
  // Not the most used first, as elsewhere: the list is to stay while no feed comes or goes.
  const { compare } = new Intl.Collator(language);
  const terms = feedTerms(archive, sizes).sort(
    (a, b) => compare(a.name, b.name) || compareText(a.slug, b.slug),
  );
  return taxonomyNames
    .map((taxonomy) => ({
      taxonomy,
      terms: terms.filter((term) => term.taxonomy === taxonomy),
    }))
    .filter((group) => group.terms.length > 0);
}
