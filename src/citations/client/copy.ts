/**
 * Gives an opened citation what the page cannot say by itself: today as the day on which the reader saw it, and a button
 * for each form that copies it.
 */
export function offerCopies(cite: HTMLElement): void {
  const accessed = cite.querySelector('.accessed');
  if (accessed) accessed.textContent = today();
  // Only a page that came by https may write to the clipboard.
  if (!('clipboard' in navigator)) return;
  for (const name of cite.querySelectorAll('dt')) {
    const form = name.nextElementSibling?.firstElementChild;
    if (form) addButton(name, form, cite.dataset);
  }
}

function addButton(name: Element, form: Element, { copy = '', copied = '' }: DOMStringMap): void {
  const button = document.createElement('button');
  button.type = 'button';
  // What it copies stands before it for those who see; for all others it is in its name.
  button.ariaLabel = `${copy} ${name.textContent}`;
  button.textContent = copy;
  const said = document.createElement('span');
  said.role = 'status';
  button.addEventListener('click', () => {
    // So that it is announced again the next time.
    said.textContent = '';
    navigator.clipboard.writeText(form.textContent).then(
      () => {
        said.textContent = copied;
      },
      () => {
        getSelection()?.selectAllChildren(form);
      },
    );
  });
  name.append(button, said);
}

/** By the reader's clock and calendar: `2026-08-20`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
