/* global AbortSignal, DecompressionStream, Response, self, URL */

// Stands before Pagefind's worker, in one file with it: what its engine loads goes through here. So one worker serves
// all shards, each an index of Pagefind; the engine is loaded once; and what fails is told, since Pagefind goes on as
// if a part that it could not load were empty. The worker's name is the address of the WebAssembly.
{
  const load = self.fetch.bind(self);
  /** @type {Promise<ArrayBuffer> | undefined} */
  let engine;

  const wait = self.setTimeout.bind(self);

  /** @param {string} url */
  const loadOnce = async (url) => {
    const response = await load(url, { signal: AbortSignal.timeout(20_000) });
    const { ok, status } = response;
    if (!ok && ![404, 410].includes(status)) throw new Error(`${url}: ${status}`);
    // A transfer may break when it has begun: Pagefind would take what did not come for empty.
    return new Response(await response.arrayBuffer(), { status });
  };

  /** As client/load.ts does. @param {string} url */
  const fetchWhole = async (url) => {
    let response;
    for (const pause of [200, 1_000]) {
      response ??= await loadOnce(url).catch(() => new Promise((done) => wait(done, pause)));
    }
    response ??= await loadOnce(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response;
  };

  /** @param {string} url */
  const loadEngine = async (url) => {
    const { body } = await fetchWhole(url);
    return new Response(body?.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  };

  /** @param {URL} url */
  const answer = async (url) => {
    if (url.pathname.endsWith('/pagefind-entry.json')) {
      // Pagefind asks what indexes there are, and says in `ts` what the client called the state of this one.
      const unknown = { hash: url.searchParams.get('ts'), wasm: null, page_count: 1 };
      const include_characters = ['_', '+', '#'];
      return Response.json({ version: '1.6.0', languages: { unknown }, include_characters });
    }
    if (url.pathname.endsWith('/wasm.unknown.pagefind')) {
      const loaded = (engine ??= loadEngine(self.name));
      loaded.catch(() => {
        if (engine === loaded) engine = undefined;
      });
      return new Response(await loaded);
    }
    return fetchWhole(url.href);
  };

  self.fetch = async (address) => {
    // Each of Pagefind's instances is told that the index is in a folder that has its name: see client/pagefind.ts.
    const [, before = '', instance, after = ''] =
      /^(.*\/)([\w.]+)!\/(.*)$/.exec(String(address)) ?? [];
    try {
      return await answer(new URL(before + after, self.location.href));
    } catch (error) {
      self.postMessage({ failed: instance, error: String(error) });
      throw error;
    }
  };

  // Pagefind looks every 50 ms whether an index is there.
  self.setTimeout = (run, time = 0) => wait(run, Math.min(time, 4));
}
