import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { promisify } from 'node:util';
import { temporaryFolder } from '../harness/build.ts';
import { writeExport } from './wordpressExport.ts';

const bytes = Number(process.env.BACKFILE_EXPORT_BYTES ?? 0);
/** As the script `import` of package.json has them: they cost a tenth of the time, and halve the memory. */
const flags = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

/** `BACKFILE_EXPORT_BYTES=1000000000` tries what the importer promises: a gigabyte within 500 MB. It takes a quarter of an hour. */
test('a large export is read in little memory', { skip: bytes === 0 }, async (context) => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'export.xml');
  const articles = await writeExport(file, bytes);
  assert.ok((await stat(file)).size > bytes);
  const args = [...flags, join(import.meta.dirname, 'readExport.ts'), file];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const found = JSON.parse(stdout) as Record<string, number>;
  context.diagnostic(stdout.trim());
  assert.equal(found.items, articles);
  assert.equal(found.covers, articles);
  assert.equal(found.faults, 1, 'the item that is too long');
  assert.ok((found.megabytes ?? Infinity) < 500, `${found.megabytes} MB`);
});

test(
  'the whole import of a large export takes little memory',
  { skip: bytes === 0 },
  async (context) => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'export.xml');
    const articles = await writeExport(file, bytes);
    const tell = 'process.on("exit", () => console.error("KB", process.resourceUsage().maxRSS))';
    const command = [...flags, '--import', `data:text/javascript,${tell}`, 'src/cli/import.ts'];
    const env = { ...process.env, CONTENT_DIR: join(folder.path, 'content'), REPORT_LANG: 'en' };
    const { stdout, stderr, code } = await run([...command, file], env);
    const kilobytes = Number(/KB (\d+)/.exec(stderr)?.[1] ?? Infinity);
    context.diagnostic(`${stdout.trim().split('\n').at(-2) ?? ''} ${kilobytes} kB`);
    assert.equal(code, 1, 'an item is too long');
    assert.match(stdout, new RegExp(`^${articles} written`, 'm'));
    assert.ok(kilobytes < 500_000, `${kilobytes} kB`);
  },
);

function run(args: string[], env: NodeJS.ProcessEnv) {
  return new Promise<{ stdout: string; stderr: string; code: unknown }>((resolve) => {
    execFile(process.execPath, args, { env, maxBuffer: 1e9 }, (error, stdout, stderr) => {
      resolve({ stdout, stderr, code: error?.code ?? 0 });
    });
  });
}
