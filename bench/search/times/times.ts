import type { Browser } from 'playwright';
import * as visits from './visit.ts';
import type { Answered, Progress, Visit } from './visit.ts';

/** What queries took through the site's own page, by the way they were asked. */
export interface Times {
  /** The page without a query, from nothing until nothing more comes. */
  page: Progress[];
  /** From nothing, by the query's address. */
  address: Answered[];
  /** The same address again, in another tab: the browser's cache has what it may keep. */
  again: Answered[];
  /** From nothing, typed when the page was idle. */
  typed: Answered[];
  /** Typed in one page, after other queries. */
  next: Answered[];
}

export interface TimesOptions {
  /** Of the search page. */
  url: string;
  /** Queries that are asked from nothing: each in a new profile of the browser. */
  cold: readonly string[];
  /** Queries that are asked one after the other in one page. */
  warm: readonly string[];
  throttled: boolean;
}

/** Asks one query at a time. All of them must have a result. */
export async function takeTimes(
  browser: Browser,
  { url, cold, warm, throttled }: TimesOptions,
  progress: (text: string) => void,
): Promise<Times> {
  const times: Times = { page: [], address: [], again: [], typed: [], next: [] };
  for (const [index, query] of cold.entries()) {
    progress(`from nothing: ${index + 1} of ${cold.length}`);
    const address = `${url}?q=${encodeURIComponent(query)}`;
    await inProfile(browser, throttled, async (open) => {
      times.address.push(await visits.askByAddress(await open(), address));
      times.again.push(await visits.askByAddress(await open(), address));
    });
    await inProfile(browser, throttled, async (open) => {
      const visit = await open();
      times.page.push(await visits.load(visit, url));
      times.typed.push(await visits.askByTyping(visit, query));
    });
  }
  await inProfile(browser, throttled, async (open) => {
    const visit = await open();
    await visits.load(visit, url);
    for (const [index, query] of warm.entries()) {
      if (index % 10 === 0) progress(`in one page: ${index} of ${warm.length}`);
      times.next.push(await visits.askByTyping(visit, query));
    }
  });
  return times;
}

/** A profile without cache; pages of it are closed when another is opened. */
async function inProfile(
  browser: Browser,
  throttled: boolean,
  work: (open: () => Promise<Visit>) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext();
  try {
    await work(async () => {
      for (const page of context.pages()) await page.close();
      return visits.startVisit(context, throttled);
    });
  } finally {
    await context.close();
  }
}
