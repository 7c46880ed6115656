/**
 * A word's position in its article, as the index has it, tells the reader's browser in which part the word stands: the
 * words of each part count from its number on. A line break takes a position too, so that no phrase crosses it. A part
 * of more words than there is room for pushes the rest further.
 */
export const STARTS = {
  title: 0,
  /** Kicker, subtitle and summary. */
  standfirst: 128,
  /** Who wrote it, and its tags. */
  terms: 384,
  /** How the title is read: readings.ts. */
  reading: 448,
  /** The text, and what is said of the picture at its head. */
  body: 512,
} as const;

export type Part = keyof typeof STARTS;

/** In the order of their positions. */
export const PARTS = [
  'title',
  'standfirst',
  'terms',
  'reading',
  'body',
] as const satisfies readonly Part[];
