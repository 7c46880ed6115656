import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** Where packages are unpacked: they are programs for tests, not installed, and run by nobody else. */
const unpacked = resolve('.cache', 'debian');
const programFolders = ['usr/sbin', 'usr/bin'];

export interface Program {
  path: string;
  /** The environment in which it finds its libraries. */
  env: NodeJS.ProcessEnv;
}

/**
 * A program: the system's, or that of a Debian package, unpacked. Unpacked needs no root, and starts no server on port 80 of
 * the machine, as installing does.
 * @param from the package, where its name is another
 * @throws Error saying what to do where it cannot be had
 */
export function program(name: string, from = name): Program {
  return had(() => find(name, from), name, from);
}

/**
 * A Python that can import a module: the system's, or that of a Debian package, unpacked.
 * @throws Error saying what to do where it cannot be had
 */
export function pythonWith(module: string, from: string): Program {
  return had(() => findPython(module, from), `Python's ${module}`, from);
}

/** Runs apt-get as root, or by a sudo that asks nothing. @returns whether it succeeded */
export function aptGet(...args: string[]): boolean {
  const command = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  return succeeds([...command, 'apt-get', '-y', ...args]);
}

function had(look: () => Program | null, name: string, from: string): Program {
  const found = look() ?? (unpack(from) ? look() : null);
  if (found) return found;
  throw new Error(
    `This test needs ${name}, which is not installed and could not be had from Debian's package ${from}. ` +
      `Install ${from}, or run the tests where apt-get can download it.`,
  );
}

function find(name: string, from: string): Program | null {
  const own = programFolders.map((folder) => join(unpacked, from, folder));
  // Programs of servers are often not on the path of people.
  const system = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const path = [...system, ...own].map((folder) => join(folder, name)).find(existsSync);
  if (path === undefined) return null;
  if (!path.startsWith(unpacked)) return { path, env: process.env };
  const libraries = globSync(join(unpacked, from, '{,usr/}lib{,/*-linux-*}'));
  return { path, env: { ...process.env, LD_LIBRARY_PATH: libraries.join(delimiter) } };
}

/** Where Debian's packages have Python's modules. */
const moduleFolder = 'usr/lib/python3/dist-packages';

function findPython(module: string, from: string): Program | null {
  const python = find('python3', 'python3');
  if (!python) return null;
  const folders = [join(unpacked, from, moduleFolder), `/${moduleFolder}`];
  const env = { ...python.env, PYTHONPATH: folders.join(delimiter) };
  const { status } = spawnSync(python.path, ['-c', `import ${module}`], { env, stdio: 'ignore' });
  return status === 0 ? { path: python.path, env } : null;
}

/** Gets a package and those that it needs and the system lacks. */
function unpack(name: string): boolean {
  if (process.platform !== 'linux') return false;
  mkdirSync(unpacked, { recursive: true });
  const folder = mkdtempSync(join(unpacked, 'new-'));
  const root = join(folder, 'root');
  const download = () =>
    succeeds([
      ...['apt-get', '-y', '--no-install-recommends', '--download-only', 'install', name],
      ...['-o', 'Debug::NoLocking=true', '-o', `Dir::Cache::archives=${folder}`],
    ]);
  try {
    if (!download() && !(aptGet('update') && download())) return false;
    const packages = globSync(join(folder, '*.deb'));
    if (packages.length === 0) return false;
    if (!packages.every((file) => succeeds(['dpkg-deb', '--extract', file, root]))) return false;
    // Another test may have been faster.
    if (!existsSync(join(unpacked, name))) renameSync(root, join(unpacked, name));
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function succeeds([command = '', ...args]: string[]): boolean {
  console.error(`Getting a program for the tests: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'ignore', timeout: 5 * 60_000 }).status === 0;
}
