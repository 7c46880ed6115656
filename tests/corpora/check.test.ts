import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isOfBuilds, type RuleName } from '../../src/problems/rules/index.ts';
import { temporaryFolder } from '../harness/build.ts';
import { check } from '../harness/check.ts';
import { built, contentDir } from './built.ts';

const folder = await temporaryFolder();
after(() => folder[Symbol.asyncDispose]());

let report = '';
before(async () => {
  report = await built();
});

/** The problems of a report that builds know, each with its file. */
function ofBuilds(text: string): string[] {
  let file = '';
  return text.split('\n').flatMap((line) => {
    const rule = /^ +\d+:\d+ {2}[✗!] (\S+)/.exec(line)?.[1];
    if (rule === undefined) {
      if (line.endsWith('.md') || line.endsWith('.ts')) file = line;
      return [];
    }
    return isOfBuilds(rule as RuleName) ? [`${file} ${line.trim()}`] : [];
  });
}

test('a check reports the errors and warnings of a build, place by place, and again from what it remembers', async () => {
  const options = { contentDir, cacheDir: join(folder.path, 'cache') };
  const env = { REPORT_LANG: 'zh' };
  const expected = ofBuilds(report);
  assert.ok(expected.length > 100, String(expected.length));
  for (let time = 0; time < 2; time += 1) {
    const { out, exitCode } = await check([], { ...options, env });
    assert.equal(exitCode, 0);
    assert.deepEqual(ofBuilds(out), expected);
  }
});
