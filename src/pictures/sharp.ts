import sharp from 'sharp';

/**
 * The decoder, set up. It works in libuv's threads, so the readers of articles go on beside it; a pool of our own threads
 * would hold no picture's crash or memory apart from the rest, and could stop none: only libvips stops itself
 * (`timeout`). How many are in work at once is decided by pictures.ts, and each takes one thread.
 */
sharp.concurrency(1);
// Every picture is read once; what libvips would remember of it is memory for nothing.
sharp.cache(false);

// Only what kind.ts lets in can be decoded, whatever else a file may turn out to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Nsgif', 'Webp', 'Heif'].map((name) => `VipsForeignLoad${name}Buffer`),
});

export { sharp };
