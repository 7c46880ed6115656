import type { APIRoute } from 'astro';
import { loadArchive } from '../../archive/load.ts';
import { queryShards } from '../../archive/queries.ts';

export async function getStaticPaths() {
  const shards = queryShards(await loadArchive());
  return [...shards].map(([shard, props]) => ({ params: { shard }, props }));
}

export const GET: APIRoute<Record<string, string>> = ({ props }) =>
  new Response(`${JSON.stringify(props, null, 0)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
