/**
 * The script of every article: it loads the rest where the address asks for marks, as the links of the search page do,
 * and the browser can set them.
 */
function look(): void {
  if (!location.hash.startsWith('#find=') || !('highlights' in CSS)) return;
  import('./found.ts').then(
    ({ markFound }) => {
      markFound();
    },
    // Without a network the article is read without marks.
    () => undefined,
  );
}

addEventListener('hashchange', look);
look();
