import { openEngine } from './engine.ts';
import { startSession, type Session, type View } from './session.ts';

/**
 * The thread that searches, so that the page's own is free for the reader: the page sends it `Order`s, and gets a
 * `Shown` for each thing that there is to show.
 */
export type Order =
  | { start: { indexUrl: string } }
  | {
      [Name in keyof Session]: { number: number; name: Name; values: Parameters<Session[Name]> };
    }[keyof Session];

/** What is to be shown, and the number of the order that it answers. */
export interface Shown {
  number: number;
  view: View;
}

let session: Session | undefined;
let number = 0;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if ('start' in data) {
    const { indexUrl } = data.start;
    session = startSession(() => openEngine(indexUrl), show);
    if (canCompile()) void session.prepare();
    return;
  }
  number = data.number;
  if (!canCompile()) show({ kind: 'blocked' });
  else if (session) void (session[data.name] as (...values: unknown[]) => unknown)(...data.values);
});

function show(view: View): void {
  postMessage({ number, view } satisfies Shown);
}

/** Browsers may forbid WebAssembly: in a mode for who is persecuted, by the rules of an office, by an extension. */
function canCompile(): boolean {
  try {
    // The shortest module: its magic number and version.
    return WebAssembly.Module.length >= 0 && new WebAssembly.Module(EMPTY) instanceof Object;
  } catch {
    return false;
  }
}

const EMPTY = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
