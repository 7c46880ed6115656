/**
 * `/` goes to the field; ArrowDown and ArrowUp move from the field through the results and back; Escape goes back to
 * the field, and clears it when there.
 */
export function listenToKeys(
  field: HTMLInputElement,
  results: HTMLElement,
  clear: () => void,
): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { activeElement } = document;
    const links = [...results.querySelectorAll<HTMLAnchorElement>('.result-link')];
    const place = activeElement === field ? -1 : links.findIndex((link) => link === activeElement);
    const searching = activeElement === field || place >= 0;
    if (event.key === '/' && !isEditable(activeElement)) {
      field.focus();
      field.select();
    } else if (searching && event.key === 'ArrowDown' && place + 1 < links.length) {
      links[place + 1]?.focus();
    } else if (place >= 0 && event.key === 'ArrowUp') {
      (links[place - 1] ?? field).focus();
    } else if (place >= 0 && event.key === 'Escape') {
      field.focus();
    } else if (activeElement === field && event.key === 'Escape') {
      clear();
    } else {
      return;
    }
    event.preventDefault();
  });
}

function isEditable(element: Element | null): boolean {
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  return element?.matches('input, textarea, select') ?? false;
}
