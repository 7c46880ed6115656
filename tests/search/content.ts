import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sample } from '../../src/search/fixture/samples.ts';

/** Writes articles as an archive keeps them: Markdown with front matter, at the path that their addresses have. */
export async function writeContent(folder: string, samples: readonly Sample[]): Promise<void> {
  for (const each of samples)
    await write(join(folder, 'articles', `${each.url.slice(0, -1)}.md`), textOf(each));
  await write(join(folder, 'pages', 'about.md'), '---\ntitle: 关于\n---\n\n报。\n');
}

function textOf({ title, day, kicker, source, section, tags, lang, html }: Sample): string {
  const facts = { title, date: day, kicker, source, section, tags, lang };
  const lines = Object.entries(facts)
    .filter(([, value]) => value !== null)
    // JSON is YAML too.
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', '', html, ''].join('\n');
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
