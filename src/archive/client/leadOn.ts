import { readAlias } from '../../article/alias.ts';
import { shardOf } from '../queries.ts';
import { urls } from '../urls.ts';

/** The script of pages at which old addresses begin that have a query: it looks the whole address up, and leads on. */
async function leadOn(): Promise<void> {
  const base = document.querySelector<HTMLElement>('#old-query')?.dataset.base ?? '';
  const asked = readAlias(location.pathname.slice(base.length) + location.search);
  // What others add to an address, they add at its end: `?p=12&utm_source=…`.
  for (let alias = asked; alias?.includes('?'); alias = alias.replace(/[&?][^&?]*$/, '')) {
    const answer = await fetch(base + urls.queries(shardOf(alias)));
    const found = answer.ok ? ((await answer.json()) as Record<string, string>) : {};
    const to = Object.hasOwn(found, alias) ? found[alias] : undefined;
    if (to === undefined) continue;
    location.replace(base + to + location.hash);
    return;
  }
}

// Without a network the page stays as it is.
if (location.search !== '') leadOn().catch(() => undefined);
