import type { Query } from '../queries/queries.ts';
import { searchedText, type Article } from '../site/articles.ts';
import { scanForm } from './fold.ts';
import { scanner } from './scan.ts';

/**
 * The ids of the articles that hold what each query asks for, by a scan of all texts, in the order of the queries; and
 * the addresses of all articles by id.
 */
export async function expectedBy(
  queries: readonly Query[],
  articles: AsyncIterable<Article>,
): Promise<{ expected: Set<string>[]; addresses: Map<string, string> }> {
  const scan = scanner(queries.map(({ text }) => text));
  const expected = queries.map(() => new Set<string>());
  const addresses = new Map<string, string>();
  for await (const article of articles) {
    addresses.set(article.id, article.url);
    for (const index of scan(scanForm(searchedText(article)))) expected[index]?.add(article.id);
  }
  return { expected, addresses };
}
