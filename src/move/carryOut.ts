import { hash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Plan } from './plan.ts';

/**
 * Carries a plan out so that a kill leaves the old state, or what the next command completes. All new texts are laid ready
 * in a folder of their own first, with a list of the steps; from the moment on when the list has its name, the move is
 * done by whoever finds it. Each step can be taken twice.
 */
const workshop = '.moving';
const listName = 'steps.json';

/** A name in the content folder, and nowhere else: the list lies where anybody could have put one. */
const inside = z
  .string()
  .refine((name) => /^(articles|pages)\/./.test(name) && !/(^|\/)\.{0,2}(\/|$)|[\\\0]/.test(name));
const digest = z.string().regex(/^[0-9a-f]{64}$/);

const step = z.discriminatedUnion('do', [
  /** Gives a laid text its name; `over` is the digest of the text that has it now, null where it must be free. */
  z.strictObject({
    do: z.literal('put'),
    laid: z.string().regex(/^\d+$/),
    to: inside,
    over: digest.nullable(),
  }),
  z.strictObject({ do: z.literal('rename'), from: inside, to: inside }),
  z.strictObject({ do: z.literal('remove'), file: inside, sha256: digest }),
]);
const list = z.strictObject({ command: z.array(z.string()), steps: z.array(step) });

export type Step = z.infer<typeof step>;

/** Something that is not as it was when the move was planned. The move goes on once it is put right. */
export class MoveConflict extends Error {
  override name = 'MoveConflict';
  readonly file: string;
  constructor(file: string) {
    super(`${file} is not as it was when the move began.`);
    this.file = file;
  }
}

/**
 * Lays everything ready. Until it returns, nothing has changed.
 * @param command the words of the command, for whoever completes it
 */
export function begin(contentDir: string, plan: Plan, command: readonly string[]): void {
  const folder = join(contentDir, workshop);
  rmSync(folder, { recursive: true, force: true });
  const edits = new Map(plan.edits.map((edit) => [edit.file, edit]));
  const names = new Map(plan.moves.map(({ from, to }) => [from, to]));
  for (const { to } of plan.moves) refuseLinks(contentDir, to);
  mkdirSync(folder);
  const steps: Step[] = [];
  plan.edits.forEach(({ file, before, after }, index) => {
    const to = names.get(file);
    const laid = join(folder, String(index));
    writeFileSync(laid, after);
    chmodSync(laid, statSync(join(contentDir, file)).mode);
    const over = to === undefined ? digestOf(before) : null;
    steps.push({ do: 'put', laid: String(index), to: to ?? file, over });
  });
  for (const { from, to } of plan.moves) {
    const edit = edits.get(from);
    if (edit) steps.push({ do: 'remove', file: from, sha256: digestOf(edit.before) });
    else steps.push({ do: 'rename', from, to });
  }
  const order = { put: 0, rename: 1, remove: 2 };
  steps.sort((a, b) => order[a.do] - order[b.do]);
  writeFileSync(join(folder, 'new'), JSON.stringify({ command, steps }, null, 1));
  renameSync(join(folder, 'new'), join(folder, listName));
}

/** The words of a command that was begun and not ended; null where there is none. @throws Error for a list that is none of ours */
export function begun(contentDir: string): string[] | null {
  return readList(contentDir)?.command ?? null;
}

/** Ends what was begun. @throws MoveConflict where something was changed meanwhile; what was done stays done */
export function complete(contentDir: string): void {
  const found = readList(contentDir);
  if (!found) return;
  for (const one of found.steps) take(contentDir, one);
  rmSync(join(contentDir, workshop), { recursive: true, force: true });
  for (const one of found.steps) {
    if (one.do === 'rename') removeEmpty(contentDir, one.from);
    if (one.do === 'remove') removeEmpty(contentDir, one.file);
  }
}

/** Takes one step, or finds it taken. */
export function take(contentDir: string, one: Step): void {
  const name = (file: string) => join(contentDir, file);
  if (one.do === 'remove') {
    if (!existsSync(name(one.file))) return;
    if (digestOf(readFileSync(name(one.file))) !== one.sha256) throw new MoveConflict(one.file);
    rmSync(name(one.file));
    return;
  }
  const from = one.do === 'put' ? join(contentDir, workshop, one.laid) : name(one.from);
  if (!existsSync(from)) return;
  const over = one.do === 'put' ? one.over : null;
  const found = existsSync(name(one.to)) ? digestOf(readFileSync(name(one.to))) : null;
  if (found !== over) throw new MoveConflict(one.to);
  refuseLinks(contentDir, one.to);
  mkdirSync(dirname(name(one.to)), { recursive: true });
  renameSync(from, name(one.to));
}

export function readList(contentDir: string): z.infer<typeof list> | null {
  const name = join(contentDir, workshop, listName);
  if (!existsSync(name)) return null;
  return list.parse(JSON.parse(readFileSync(name, 'utf8')));
}

/** A symbolic link in a folder's place could lead out of the content folder. */
function refuseLinks(contentDir: string, file: string): void {
  const segments = file.split('/');
  for (let count = 1; count < segments.length; count += 1) {
    const folder = segments.slice(0, count).join('/');
    const stats = lstatSync(join(contentDir, folder), { throwIfNoEntry: false });
    if (stats && !stats.isDirectory()) throw new MoveConflict(folder);
  }
}

function removeEmpty(contentDir: string, file: string): void {
  for (let folder = dirname(file); folder.includes('/'); folder = dirname(folder)) {
    try {
      rmdirSync(join(contentDir, folder));
    } catch {
      return;
    }
  }
}

function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content);
}
