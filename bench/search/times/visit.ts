import type { BrowserContext, Page } from 'playwright';
import { probe, searchDeeper } from './probe.ts';
import { watch, type Traffic, type Watched } from './traffic.ts';

/** How far an answer was: what a reader waited, in milliseconds, and what came over the network until then. */
export interface Progress extends Traffic {
  ms: number;
}

/** What a query took. */
export interface Answered {
  /** The first result was there. */
  first: Progress;
  /** All were, of the periods that the page searches at first. */
  all: Progress;
  /** All were, of the whole archive. */
  whole: Progress;
  /** How often older periods had to be asked for. */
  deeper: number;
  /** Milliseconds; 0 where no task of the page's thread took 50. */
  longestTask: number;
}

/** A page that is watched from its beginning. */
export interface Visit {
  page: Page;
  traffic: Watched;
}

/** @param throttled whether the network is slow: 10 Mbit/s, and 40 ms for each answer */
export async function startVisit(context: BrowserContext, throttled: boolean): Promise<Visit> {
  const page = await context.newPage();
  if (throttled) {
    const session = await context.newCDPSession(page);
    const speed = { downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 };
    await session.send('Network.enable');
    const conditions = { offline: false, latency: 40, ...speed };
    await session.send('Network.emulateNetworkConditions', conditions);
  }
  await page.addInitScript(probe);
  return { page, traffic: watch(page) };
}

/** Loads a page until nothing more comes. */
export async function load({ page, traffic }: Visit, url: string): Promise<Progress> {
  await page.goto(url);
  await traffic.quiet();
  const origin = await page.evaluate(() => performance.timeOrigin);
  return { ms: traffic.last() - origin, ...traffic.between(0) };
}

/** Opens the address of a query. */
export async function askByAddress(visit: Visit, url: string): Promise<Answered> {
  await visit.page.goto(url);
  return answered(visit);
}

/** Types a query into the page, which is idle, and presses Enter. */
export async function askByTyping(visit: Visit, query: string): Promise<Answered> {
  const field = visit.page.locator('.search-form input[name=q]');
  // Results of an earlier query would be taken for those of this one.
  await field.fill('');
  await field.press('Enter');
  await visit.page.waitForFunction(() => !document.querySelector('#results .result-link'));
  await visit.traffic.quiet();
  await field.fill(query);
  await field.press('Enter');
  return answered(visit);
}

async function answered({ page, traffic }: Visit): Promise<Answered> {
  await page.waitForFunction(() => window.marks.settled !== null, null, { timeout: 120_000 });
  const { first, settled: all } = await page.evaluate(() => window.marks);
  const deeper = await page.evaluate(searchDeeper);
  await traffic.quiet();
  const { marks, origin } = await page.evaluate(() => ({
    marks: window.marks,
    origin: performance.timeOrigin,
  }));
  const until = (time: number | null): Progress => ({
    ms: (time ?? 0) - marks.start,
    ...traffic.between(origin + marks.start - 1, origin + (time ?? 0)),
  });
  return {
    ...{ first: until(first), all: until(all), whole: until(marks.settled) },
    ...{ deeper, longestTask: marks.longestTask },
  };
}
