import type { APIRoute } from 'astro';
import { loadArchive, loadPicture } from '../../archive/load.ts';
import { pictureFiles, type PictureFile } from '../../archive/pictures.ts';
import { pictureTypes } from '../../pictures/picture.ts';

export async function getStaticPaths() {
  const { articles, pages } = await loadArchive();
  return pictureFiles([...articles, ...pages]).map((props) => ({
    params: { name: props.name },
    props,
  }));
}

export const GET: APIRoute<PictureFile> = async ({ props }) =>
  new Response(await loadPicture(props), {
    headers: { 'Content-Type': pictureTypes[props.picture.extension] },
  });
