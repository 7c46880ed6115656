import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { startSession } from '../../src/search/client/session.ts';
import { openPublished } from '../../src/search/fixture/engine.ts';
import { articles, built, out } from './built.ts';
import { ndcg, readJudged } from './judged/judged.ts';

/** What a reader sees first, against what an editor would put first. */

const judged = readJudged();
before(built);

test('each path that was judged begins the path of one article', () => {
  const paths = new Set(judged.flatMap(({ grades }) => [...grades.keys()]));
  const addresses = articles.map((name) => name.replace(/\.md$/, '/'));
  const wrong = [...paths].filter(
    (path) => addresses.filter((address) => address.startsWith(path)).length !== 1,
  );
  assert.deepEqual(wrong, []);
});

test('the first ten results of judged queries are nearly in the best order', async (context) => {
  const measured = new Map<string, number[]>();
  for (const [index, addresses] of (await firstTen(judged.map(({ query }) => query))).entries()) {
    const each = judged[index];
    if (!each) continue;
    const value = ndcg(addresses, each);
    for (const kind of [each.kind, 'all']) {
      measured.set(kind, [...(measured.get(kind) ?? []), value]);
    }
  }
  for (const [kind, values] of measured) {
    context.diagnostic(`nDCG@10 ${mean(values).toFixed(4)} ${kind} (${values.length})`);
  }
  const all = mean(measured.get('all') ?? []);
  assert.ok(all >= MEASURED - 0.01, `nDCG@10 is ${all.toFixed(4)}`);
});

/** With the weights of rank.ts. */
const MEASURED = 0.86;

/** The addresses that the search page shows at first for each query. */
async function firstTen(queries: readonly string[]): Promise<string[][]> {
  const engine = await openPublished(join(out, 'pagefind'));
  const shown: string[][] = [];
  const session = startSession(
    () => Promise.resolve(engine),
    (view) => {
      if (view.kind !== 'found' || !view.complete || view.isPending) return;
      shown.push(view.results.map((result) => decodeURI(result?.url ?? '')));
    },
  );
  for (const query of queries) {
    await session.ask({ query, order: 'best', from: '', to: '', values: {} }, 10, false);
  }
  engine.close();
  assert.equal(shown.length, queries.length);
  return shown;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
