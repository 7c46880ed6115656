/**
 * Runs a program with the pinned Node.js, or with the one at hand where no package has it for this platform:
 * `node src/cli/runtime.mjs FILE ARGUMENTS…`. In JavaScript, because an older Node.js reads it first. Not by
 * `node_modules/.bin/node`: npm 10 takes that link away when it leaves out the packages of other platforms.
 */
import { existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.mjs';

/** The first that runs TypeScript by itself. */
const oldest = [22, 18];

const platform = process.platform === 'win32' ? 'win' : process.platform;
const name = process.platform === 'win32' ? 'node.exe' : 'node';
const pinned = fileURLToPath(
  new URL(`../../node_modules/node-${platform}-${process.arch}/bin/${name}`, import.meta.url),
);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (existsSync(pinned)) {
  await run(pinned);
} else if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) {
  await run(process.execPath);
} else {
  console.error(
    `Backfile needs Node.js ${oldest.join('.')} or later, and this is ${process.versions.node}. ` +
      'Run npm ci to get the pinned one (Linux, Windows x64), or install a newer Node.js.',
  );
  process.exitCode = 1;
}

/** @param {string} node */
async function run(node) {
  const PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  process.exitCode = await runChild(node, process.argv.slice(2), { ...process.env, PATH });
}
