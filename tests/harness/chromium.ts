import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { aptGet } from './debian.ts';

/** Where a browser is installed that PATH does not lead to. */
const knownPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Starts Chromium with nothing of its own on the network. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      // A container's root user has no sandbox; the pages are our own.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
}

/**
 * A Chromium's path: BACKFILE_CHROMIUM, the system's, Playwright's, or one that is installed now.
 * @throws Error saying what to do where none can be had
 */
function findChromium(): string {
  const wanted = process.env.BACKFILE_CHROMIUM;
  if (wanted !== undefined && wanted !== '') {
    if (isProgram(wanted)) return wanted;
    throw new Error(`BACKFILE_CHROMIUM is "${wanted}", where there is no program.`);
  }
  const found = installed() ?? (installByPlaywright() || installByApt() ? installed() : null);
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium, and none could be found or installed. ' +
      'Install Chromium or Chrome, or set BACKFILE_CHROMIUM to its program.',
  );
}

function installed(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [...onPath, ...knownPlaces, chromium.executablePath()];
  return candidates.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function installByPlaywright(): boolean {
  const cli = join('node_modules', 'playwright', 'cli.js');
  return succeeds(process.execPath, [cli, 'install', '--with-deps', 'chromium']);
}

/** Debian and its like. */
function installByApt(): boolean {
  if (process.platform !== 'linux') return false;
  return aptGet('update') && aptGet('install', '--no-install-recommends', 'chromium');
}

function succeeds(program: string, args: string[]): boolean {
  console.error(`Installing Chromium: ${program} ${args.join(' ')}`);
  const { status } = spawnSync(program, args, { stdio: 'ignore', timeout: 10 * 60_000 });
  return status === 0;
}
