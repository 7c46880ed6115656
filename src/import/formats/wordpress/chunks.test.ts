import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { chunksOf } from './chunks.ts';

const texts: [name: string, bytes: Buffer, text: string][] = [
  ['UTF-8', Buffer.from('<?xml version="1.0"?>灯塔'), '<?xml version="1.0"?>灯塔'],
  [
    'GBK, as its declaration says',
    Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GBK"?>'),
      Buffer.from('b5c6cbfe', 'hex'),
    ]),
    '<?xml version="1.0" encoding="GBK"?>灯塔',
  ],
  ['UTF-16 with its mark', Buffer.from('\uFEFF<?xml?>灯塔', 'utf16le'), '<?xml?>灯塔'],
  [
    'an encoding that nobody knows',
    Buffer.from('<?xml encoding="x-y"?>灯'),
    '<?xml encoding="x-y"?>灯',
  ],
  ['bytes that are no text', Buffer.from('61ff62', 'hex'), 'a\uFFFDb'],
  ['nothing', Buffer.alloc(0), ''],
  [
    'a character across two pieces',
    Buffer.from(`a${'灯'.repeat(400_000)}`),
    `a${'灯'.repeat(400_000)}`,
  ],
];

for (const [name, bytes, text] of texts) {
  test(`text of a file: ${name}`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'backfile-'));
    try {
      const file = join(folder, 'export.xml');
      await writeFile(file, bytes);
      let read = 0;
      let found = '';
      for await (const chunk of chunksOf(file, (done) => (read = done))) found += chunk;
      assert.equal(found, text);
      assert.equal(read, bytes.length);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}
