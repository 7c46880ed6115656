import fc from 'fast-check';
import type { EditedArchive } from './archive.ts';

/** What may happen to an archive between two builds. */
export const edit = fc.record({
  kind: fc.constantFrom(
    ...([
      'newest',
      'backdated',
      'body',
      'title',
      'tags',
      'rename',
      'alias',
      'delete',
      'withdraw',
      'translation',
    ] as const),
    ...([
      'draft',
      'vocabulary',
      'picture',
      'template',
      'setting',
      'renderer',
      'recording',
      'own file',
      'page',
      'revert',
    ] as const),
  ),
  pick: fc.nat(1000),
  /** Milliseconds after which the build that follows is killed; null for most. */
  kill: fc.option(fc.integer({ min: 300, max: 4000 }), { freq: 3 }),
});

export type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

export async function apply(archive: EditedArchive, { kind, pick }: Edit): Promise<void> {
  const day = (month: number) =>
    `2023-${String(month).padStart(2, '0')}-${String(1 + (pick % 28)).padStart(2, '0')}`;
  const frontMatter = (line: string) => (text: string) =>
    text.replace('\ndate:', `\n${line}\ndate:`);
  switch (kind) {
    case 'newest':
      return archive.add(day(4 + (pick % 9)));
    case 'backdated':
      return archive.add(day(1 + (pick % 2)));
    case 'body':
      return archive.change(pick, (text) => `${text}\n又加一段，第 ${pick} 号。\n`);
    case 'title':
      return archive.change(pick, (text) => text.replace(/^title: .*$/m, `title: 新题${pick}`));
    case 'tags':
      return archive.change(pick, (text) =>
        text.replace(/^tags: .*$/m, `tags: 标签${pick % 4}、新签${pick % 3}`),
      );
    case 'rename':
      return archive.rename(pick, false);
    case 'alias':
      return archive.rename(pick, true);
    case 'delete':
      return archive.remove(pick);
    case 'withdraw':
      return archive.change(pick, (text) =>
        text.includes('\nwithdrawn:')
          ? text.replace(/\nwithdrawn:.*/, '')
          : frontMatter('withdrawn: { date: 2023-12-01, reason: 有误 }')(text),
      );
    case 'translation':
      // Of some other article, or of one that is not there.
      return archive.change(pick, (text) =>
        text.includes('\ntranslationOf:')
          ? text.replace(/\ntranslationOf:.*\nlang:.*/, '')
          : frontMatter(`translationOf: ${archive.addressOf(pick + 1)}\nlang: en`)(text),
      );
    case 'draft':
      return archive.change(pick, (text) =>
        text.includes('\ndraft:')
          ? text.replace(/\ndraft:.*/, '')
          : frontMatter('draft: true')(text),
      );
    case 'vocabulary':
      return archive.vocabulary(pick);
    case 'picture':
      return archive.picture(pick, pick);
    case 'template':
      return archive.template(pick);
    case 'setting':
      return archive.setting(2 + (pick % 4));
    case 'renderer':
      return archive.renderer(pick);
    case 'recording':
      return archive.recording(pick);
    case 'own file':
      return archive.ownFile(pick);
    case 'page':
      return archive.page(pick);
    case 'revert':
      return archive.revert(pick);
  }
}
