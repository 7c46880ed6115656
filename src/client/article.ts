/**
 * The script of every article. It loads the rest when it is needed: what marks the hits of a search where the address
 * asks for it, as the links of the search page do, and what copies citations once they are opened.
 */
function look(): void {
  // The browser has to be able to set marks.
  if (!location.hash.startsWith('#find=') || !('highlights' in CSS)) return;
  import('../search/client/article/found.ts').then(({ markFound }) => {
    markFound();
  }, readOn);
}

function offer(): void {
  if (!cite?.open) return;
  cite.removeEventListener('toggle', offer);
  import('../citations/client/copy.ts').then(({ offerCopies }) => {
    offerCopies(cite);
  }, readOn);
}

/** Without a network the article is read without marks and buttons. */
function readOn(): void {
  // Nothing to do.
}

const cite = document.querySelector<HTMLDetailsElement>('.cite');
cite?.addEventListener('toggle', offer);
// It may have been opened before this script came.
offer();
addEventListener('hashchange', look);
look();
