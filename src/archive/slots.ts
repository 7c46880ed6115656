/**
 * How wide a picture is in each place of a page, for the `sizes` of its candidates (HTML, section 4.8.4.2.2). It is the
 * layout of src/styles/ in other words, and tests/pictures.test.ts measures whether they still say the same: `--gap` at
 * both sides of a page of `--page`, an article of `--measure` in the size of `--text`, and the covers of teasers.css.
 */
export const slots = {
  article: '(min-width: 44.5rem) 42.5rem, calc(100vw - 2rem)',
  teaser: '(min-width: 42rem) 12rem, calc(30vw - 0.6rem)',
  lead: '(min-width: 64rem) 32.25rem, (min-width: 47.5rem) calc(50vw + 0.25rem), calc(100vw - 2rem)',
} as const;

export type Slot = keyof typeof slots;

/** A picture of a text is as wide as it is, as far as there is room. @param width in CSS pixels */
export function inArticle(width: number): string {
  return width < 680
    ? `(min-width: ${width + 32}px) ${width}px, calc(100vw - 2rem)`
    : slots.article;
}
