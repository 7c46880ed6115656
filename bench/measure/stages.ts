import type { Line } from './command.ts';

/** What one part of a build took, in seconds. */
export interface StageTime {
  wall: number;
  /** Null on another system than Linux. */
  cpu: number | null;
}

/** The parts of a build in their order. */
export const stages = ['load', 'bundle', 'pages', 'search', 'publish'] as const;
export type Stage = (typeof stages)[number];

/** Null for a stage whose beginning or end the log does not show. */
export type StageTimes = Record<Stage, StageTime | null>;

/**
 * The lines with which stages end, as Astro 7.3.5 and `src/build/integration.ts` print them; each begins where the one
 * before ended, and the first with the process. What comes after the last is nobody's.
 */
const ends: Record<Stage, RegExp> = {
  load: /\[build\] Building static entrypoints/,
  bundle: /^ ?generating static routes/,
  // Without `[build]`: Astro says so of other things too.
  pages: /^[\d:]+ ✓ Completed in /,
  search: /\[backfile\] \d+ articles can be searched/,
  publish: /\[backfile\] published: /,
};

export function endsStage(text: string): boolean {
  return stages.some((stage) => ends[stage].test(text));
}

/** Takes a build's log apart. */
export function stageTimes(lines: readonly Line[]): StageTimes {
  const times: Partial<StageTimes> = {};
  let before: StageTime | null = { wall: 0, cpu: 0 };
  for (const stage of stages) {
    const end: StageTime | null = lines.find(({ text }) => ends[stage].test(text)) ?? null;
    times[stage] = before && end && difference(end, before);
    before = end;
  }
  return times as StageTimes;
}

function difference(end: StageTime, start: StageTime): StageTime {
  const cpu = end.cpu === null || start.cpu === null ? null : end.cpu - start.cpu;
  return { wall: end.wall - start.wall, cpu };
}
