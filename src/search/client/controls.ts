import { FACETS } from '../facets.ts';
import { fillIn, type SearchTexts } from '../texts.ts';
import type { Counts } from './narrow.ts';
import { inOrder, ORDERS, type SearchRequest } from './request.ts';
import { part } from './view.ts';

/** The controls by which results are narrowed and ordered. */
export interface Controls {
  read(): Omit<SearchRequest, 'query'>;
  write(request: SearchRequest): void;
  /** Offers what the results have, with how many have it; nothing where that is not known. */
  count(counts: Counts | null): void;
  onReset(listener: () => void): void;
}

/** @param root the `<details>` of Search.astro */
export function controlsOf(root: HTMLDetailsElement, texts: SearchTexts): Controls {
  const select = (name: string) => part(root, `select[name="${name}"]`, HTMLSelectElement);
  const order = select('order');
  const years = [select('from'), select('to')] as const;
  const reset = part(root, '.search-reset', HTMLButtonElement);
  const all = [...years, ...FACETS.map(select)];
  const tidy = (): void => {
    reset.hidden = all.every(({ value }) => value === '');
  };
  root.addEventListener('change', tidy);

  return {
    read() {
      const [from, to] = inOrder(years[0].value, years[1].value);
      const chosen = FACETS.map((facet) => [facet, select(facet).value] as const);
      return {
        order: ORDERS.find((each) => each === order.value) ?? 'best',
        ...{ from, to },
        values: Object.fromEntries(chosen.filter(([, value]) => value !== '')),
      };
    },
    write({ order: wanted, from, to, values }) {
      order.value = wanted;
      choose(years[0], from);
      choose(years[1], to);
      for (const facet of FACETS) choose(select(facet), values[facet] ?? '');
      tidy();
      if (!reset.hidden || wanted !== 'best') root.open = true;
    },
    count(counts) {
      const known = new Map(counts?.year);
      for (const year of years) {
        for (const option of year.options) {
          if (option.value === '') continue;
          option.textContent = counted(option.value, known.get(option.value), texts);
        }
      }
      for (const facet of FACETS) offer(select(facet), counts?.[facet] ?? [], texts);
    },
    onReset(listener) {
      reset.addEventListener('click', () => {
        for (const each of all) each.value = '';
        tidy();
        root.querySelector('summary')?.focus();
        listener();
      });
    },
  };
}

/** Values that are offered at most: more than anyone reads through. */
const OFFERED = 100;

/** Sets a value that may not be offered yet. */
function choose(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value)) {
    select.append(new Option(value, value));
  }
  select.value = value;
}

function offer(select: HTMLSelectElement, counts: [string, number][], texts: SearchTexts): void {
  const chosen = select.value;
  const [any] = select.options;
  const offered = counts.slice(0, OFFERED).map(([value]) => value);
  if (chosen !== '' && !offered.includes(chosen)) offered.push(chosen);
  const known = new Map(counts);
  const options = offered.map(
    (value) => new Option(counted(value, known.get(value), texts), value, false, value === chosen),
  );
  select.replaceChildren(...(any ? [any] : []), ...options);
}

function counted(value: string, count: number | undefined, texts: SearchTexts): string {
  return count === undefined ? value : fillIn(texts.counted, { value, count });
}
