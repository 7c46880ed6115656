import { launchChromium } from '../../tests/harness/chromium.ts';
import { machine } from '../report/machine.ts';
import type { Progress } from '../site.ts';
import { askEverything } from './ask/everything.ts';
import { searchCommandOf, type SearchOptions } from './options.ts';
import type { SearchReport } from './report/report.ts';
import { listIds } from './site/articles.ts';
import { serveSite } from './site/server.ts';
import { openSite } from './site/site.ts';
import { chooseQueries } from './times/choose.ts';
import { figuresOf } from './times/figures.ts';
import { takeTimes } from './times/times.ts';

/** Measures the search of the site that the options name. @throws Error where it cannot be built or asked */
export async function benchSearch(
  options: SearchOptions,
  progress: Progress,
): Promise<SearchReport> {
  const site = await openSite(options, progress);
  const ids = await listIds(site.siteDir);
  const served = await serveSite(site);
  const browser = await launchChromium();
  try {
    const everything = await askEverything({ browser, served, site, ids, options }, progress);
    const url = `${served.origin}${site.base}/search/`;
    const queries = chooseQueries(everything.answers, options.timed);
    const times = await takeTimes(
      browser,
      { url, ...queries, throttled: options.throttle },
      progress,
    );
    return {
      ...{ machine: machine(), command: searchCommandOf(options), articles: ids.length },
      ...{ accuracy: everything.accuracy, peers: everything.peers },
      ...{ throttled: options.throttle, times: figuresOf(times) },
    };
  } finally {
    await browser.close();
    await served.close();
  }
}
