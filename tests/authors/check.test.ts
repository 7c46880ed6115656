import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { temporaryFolder } from '../harness/build.ts';
import { check } from '../harness/check.ts';
import { checkout } from '../harness/checkout.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());
const contentDir = join(folder.path, 'content');
const options = { contentDir, cacheDir: join(folder.path, 'cache') };

const head = '---\ntitle: 潮汐\ndate: 2024-03-05\nsource: 望潮晚报\n---\n\n';
const day = 'articles/2024/03/05';

beforeEach(async () => {
  await rm(contentDir, { recursive: true, force: true });
  await write('pages/about.md', '---\ntitle: 关于\n---\n\n文。\n');
  await write(`${day}/tide.md`, `${head}望潮晚报讯。\n`);
});

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(contentDir, file)), { recursive: true });
  await writeFile(join(contentDir, file), text);
}

const read = (file: string) => readFile(join(contentDir, file), 'utf8');

test('what a build reports of a folder of bad files, a check reports too', async () => {
  const bad = 'tests/fixtures/bad';
  for (const language of ['en', 'zh']) {
    const env = { REPORT_LANG: language };
    const { exitCode, out } = await check([], { ...options, contentDir: bad, env });
    const built = await readFile(`tests/fixtures/bad.${language}.txt`, 'utf8');
    const lines = (text: string) => text.split('\n').filter((line) => / [✗!] /.test(line));
    // What is about publishing is the build's alone.
    const expected = lines(built).filter((line) => !line.includes('site/url-missing'));
    const ofChecks = /[✗!] (?:heading|source|character|date\/(?:folder|future)|link\/un)/;
    assert.deepEqual(
      lines(out).filter((line) => !ofChecks.test(line)),
      expected,
    );
    assert.equal(exitCode, 1);
  }
});

test('exit codes: clean 0, warnings 0 or strictly 1, errors 1, wrong usage 2', async () => {
  const clean = await check([], options);
  assert.deepEqual([clean.exitCode, clean.out], [0, 'No problems in 2 texts.\n']);
  await write(`${day}/tide.md`, `${head}[断](./gone.md)\n`);
  const warned = await check([], options);
  assert.equal(warned.exitCode, 0);
  assert.match(warned.out, /^ {2}7:1 {2}! link\/dead {2}.*\n\n0 errors, 1 warning\n$/m);
  assert.equal((await check(['--strict'], options)).exitCode, 1);
  await write(`${day}/tide.md`, '---\ntitle: 潮\n---\n');
  assert.equal((await check([], options)).exitCode, 1);
  for (const args of [['--formt', 'text'], ['--format', 'xml'], ['--dry-run']]) {
    const { exitCode, error, out } = await check(args, options);
    assert.deepEqual([exitCode, out], [2, ''], args.join(' '));
    assert.match(error, /^Usage: npm run check/);
  }
});

test('with paths only what concerns them is reported, and links still see the whole', async () => {
  await write(`${day}/a.md`, `${head}[潮](./tide.md) [断](./gone.md)\n`);
  await write(`${day}/b.md`, `${head}[断](./gone.md)\n`);
  const from = join(contentDir, day);
  const one = await check(['a.md'], { ...options, from });
  assert.match(one.out, /05\/a\.md\n {2}7:16 {2}! link\/dead/);
  assert.match(one.out, /0 errors, 1 warning\n$/);
  assert.match((await check([day], options)).out, /2 warnings\n$/);
  assert.match((await check([`${day}/tide.md`], options)).out, /^No problems/);
});

test('a path that is not there or not in the content is wrong usage, and says which', async () => {
  const { exitCode, error, out } = await check(['nowhere.md', 'package.json'], options);
  assert.deepEqual([exitCode, out], [2, '']);
  assert.match(
    error,
    /^There is no file or folder "nowhere\.md".*\n"package\.json" is not in the content/,
  );
});

test('JSON holds every problem with its place, both texts and its page', async () => {
  await write(`${day}/tide.md`, '---\ntitle：潮\ndate: 2024-03-05\n---\n');
  const { out, exitCode } = await check(['--format', 'json'], options);
  assert.equal(exitCode, 1);
  assert.deepEqual(JSON.parse(out), {
    version: 1,
    counts: { errors: 1, warnings: 0, advice: 0 },
    problems: [
      {
        ...{ rule: 'front-matter/colon', severity: 'error', line: 2, column: 6 },
        file: `${contentDir}/${day}/tide.md`,
        message: {
          zh: '“title”后面是全角冒号。请写“title: …”：半角冒号，再加一个空格。',
          en: 'A full-width colon follows "title". Write "title: …", with an ASCII colon and a space.',
        },
        fixable: true,
        page: {
          zh: 'docs/rules/front-matter/colon.zh.md',
          en: 'docs/rules/front-matter/colon.en.md',
        },
      },
    ],
  });
});

test('--fix mends a file byte by byte where it must, and says what; --dry-run writes nothing', async () => {
  const before =
    '\uFEFF---\r\ntitle：潮汐\r\ndate: 2024-03-05\r\nsource: 望潮晚报\r\n---\r\n\r\n讯。\r\n';
  await write(`${day}/tide.md`, before);
  const dry = await check(['--fix', '--dry-run'], options);
  assert.match(
    dry.out,
    /\n-title：潮汐\n\+title: 潮汐\n[^]*1 file would be mended; nothing was written\./,
  );
  assert.equal(dry.exitCode, 1);
  assert.equal(await read(`${day}/tide.md`), before);
  const fixed = await check(['--fix'], options);
  assert.equal(fixed.exitCode, 0);
  assert.match(fixed.out, /1 file mended\.\nNo problems in 2 texts\.\n$/);
  assert.equal(await read(`${day}/tide.md`), before.replace('：', ': '));
  assert.deepEqual(await readdir(join(contentDir, day)), ['tide.md']);
  assert.match((await check(['--fix'], options)).out, /^No problems/);
});

test('a published address that is gone is an error, of a file or from a web server', async () => {
  const paths = [
    ...['2023/01/01/fair/index.html', '2024/03/04/tide/index.html', '2024/03/05/tide/index.html'],
    ...['about/index.html', 'tags/x/index.html', '2024/03/index.html', 'rss.xml', 'index.html'],
  ];
  const text = JSON.stringify(paths.map((path) => ({ path, bytes: 1, sha256: '' })));
  await write('../manifest.json', text);
  const gone = await check(['--against', join(folder.path, 'manifest.json')], options);
  assert.equal(gone.exitCode, 1);
  const lines = gone.out.split('\n').filter((line) => line.includes('vanished'));
  assert.equal(lines.length, 2, gone.out);
  assert.match(
    gone.out,
    /^MANIFEST\n {2}1:1 {2}✗ address\/vanished {2}The address \/2023\/01\/01\/fair\/ /m,
  );
  assert.match(
    gone.out,
    /05\/tide\.md\n {2}1:1 {2}✗ .*\/2024\/03\/04\/tide\/ .* \/2024\/03\/05\/tide\/ may be/,
  );

  const aliases = 'aliases: [/2024/03/04/tide/, /2023/01/01/fair/]\n---';
  await write(`${day}/tide.md`, `${head.replace(/---\n\n$/, aliases)}\n\n讯。\n`);
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/manifest.json' ? 200 : 404).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/manifest.json`;
  assert.match((await check(['--against', url], options)).out, /^No problems/);
  const wrong = await check(['--against', `${url}x`], options);
  assert.match(wrong.out, /✗ site\/manifest .*HTTP 404/);
  assert.equal(wrong.exitCode, 1);
  server.close();
});

test('a file that is no manifest is an error, and never success', async () => {
  for (const text of ['', '[]', '{}', '[1]', '<html>']) {
    await write('../manifest.json', text);
    const { exitCode, out } = await check(
      ['--against', join(folder.path, 'manifest.json')],
      options,
    );
    assert.equal(exitCode, 1, text);
    assert.match(out, /✗ site\/manifest {2}.*it is no manifest of Backfile/);
  }
});

test('settings change severities, and cannot make an error publishable', async () => {
  const projectDir = await checkout(join(folder.path, 'project'), ['content', 'docs', 'bench']);
  const config = join(projectDir, 'src/site.config.ts');
  const before = await readFile(config, 'utf8');
  const set = (rules: string) =>
    writeFile(config, before.replace('rules: {},', `rules: ${rules},`));
  await write(`${day}/tide.md`, `${head}[断](./gone.md)\n\n<script>x</script>\n`);
  await set("{ 'link/dead': 'error', 'html/removed': 'off' }");
  const raised = await check([], { ...options, projectDir });
  assert.equal(raised.exitCode, 1);
  assert.match(raised.out, /✗ link\/dead.*\n\n1 error, 0 warnings\n$/);
  await set("{ 'date/format': 'off', 'link/daed': 'off' }");
  const wrong = await check([], { ...options, projectDir });
  assert.match(
    wrong.out,
    /^src\/site\.config\.ts\n.*✗ site\/rule-binding .*"date\/format".*\n.*✗ site\/rule-unknown .*Did you mean "link\/dead"/m,
  );
});

test('drafts are checked, may lead to themselves, and nothing may lead to them', async () => {
  await write(
    `${day}/draft.md`,
    `${head.replace('---\n\n', 'draft: true\n---\n\n')}## 节\n\n[节](#节) [断](./gone.md)\n`,
  );
  await write(`${day}/tide.md`, `${head}[稿](./draft.md)\n`);
  const { out } = await check([], options);
  assert.match(
    out,
    /draft\.md\n {2}10:9 {2}! link\/dead {2}.*\n\n.*tide\.md\n {2}7:1 {2}! link\/dead/,
  );
  assert.match(out, /0 errors, 2 warnings\n$/);
});
