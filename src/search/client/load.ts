/** The server has no such file. */
export class MissingFile extends Error {}

/**
 * Loads a file, and tries again where the network or the server failed. Throws `MissingFile` where there is none, or
 * why the last try failed. prelude.js does the same for what Pagefind loads.
 */
export async function load(url: string, options: RequestInit = {}): Promise<Response> {
  for (const pause of PAUSES) {
    try {
      return await loadOnce(url, options);
    } catch (error) {
      if (error instanceof MissingFile) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
    }
  }
  return loadOnce(url, options);
}

/** Loads JSON in gzip. */
export async function loadPacked(url: string): Promise<unknown> {
  const { body } = await load(url);
  if (!body) throw new Error(`${url} is empty`);
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).json();
}

// Milliseconds before the second and the third try: a lost connection, a busy server.
const PAUSES = [200, 1_000];
// Milliseconds: a phone in a tunnel.
const PATIENCE = 20_000;

async function loadOnce(url: string, options: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...options, signal: AbortSignal.timeout(PATIENCE) });
  if (response.status === 404 || response.status === 410) throw new MissingFile(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  // A transfer may break when it has begun.
  return new Response(await response.arrayBuffer());
}
