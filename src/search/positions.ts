/**
 * A word's position in its article, as the index has it: the title's words count from 0, all others from here, so that
 * a position tells the reader's browser whether the title was hit. A line break takes a position too: no phrase
 * crosses it. A title of more words than this pushes the rest further.
 */
export const BODY = 128;
