import { loadArchive } from '../archive/load.ts';
import { currentFeed } from '../feeds/current.ts';
import { feedContext, feedResponse, fitted } from '../layouts/feed.ts';

export const GET = async (): Promise<Response> =>
  feedResponse(fitted(currentFeed(await loadArchive(), feedContext)), 'atom');
