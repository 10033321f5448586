export {};

/*
 * A tap on a picture, or on “Enlarge” under it, shows it as wide as the window in the one dialog of the page, with its caption and its
 * credit. A tap there magnifies; fingers zoom as they do everywhere. While it is open it is an entry of the history, so that Back closes
 * it; Esc and the button take that entry away. Without a script the link leads to the file.
 */

const page = document;
const OPEN = 'closer';
const dialog = page.getElementById(OPEN) as HTMLDialogElement;
const [look, telling, zoom, close] = ['.look', '.telling', '.zoom', '.close'].map((name) =>
  dialog.querySelector(name),
) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];

/** Copies an element for the dialog: without ids, and without links to places of the page behind it. */
const copyOf = (original: Element): HTMLElement => {
  const copy = original.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('details,.enlarge,.waiting')) part.remove();
  for (const part of copy.querySelectorAll('[role=img]')) {
    part.ariaLabel = part.querySelector('title')?.textContent ?? '';
    part.removeAttribute('aria-labelledby');
  }
  // Gradients and patterns go on to mean the original, which has the same.
  for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
  for (const part of copy.querySelectorAll('[href^="#"]')) if (part.localName === 'a') part.removeAttribute('href');
  return copy;
};

for (const link of page.querySelectorAll<HTMLAnchorElement>('.figure .enlarge')) {
  const figure = link.closest('figure') as HTMLElement;
  const frame = figure.querySelector('.frame') as HTMLElement;
  const open = (event: MouseEvent): void => {
    // Keys ask for a new tab, a window or a file; a marker leads to its line; and a picture that waits for a tap has no link that shows.
    if (
      !link.getClientRects().length ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey ||
      (event.target as Element).closest('.markers')
    )
      return;
    event.preventDefault();
    const { width, height } = frame.getBoundingClientRect();
    const copy = copyOf(frame);
    const shown = copy.querySelector('img');
    if (shown) {
      const whole = new Image(shown.width, shown.height);
      whole.alt = shown.alt;
      whole.src = link.href;
      copy.querySelector('picture')?.replaceWith(whole);
    }
    copy.style.setProperty('--ratio', String(width / height));
    look.classList.remove('zoomed');
    look.replaceChildren(copy);
    telling.replaceChildren(...copyOf(figure.querySelector('figcaption') as HTMLElement).childNodes);
    dialog.onclose = () => {
      if (history.state === OPEN) history.back();
      link.focus({ preventScroll: true });
    };
    history.pushState(OPEN, '');
    dialog.showModal();
  };
  link.ariaHasPopup = 'dialog';
  link.onclick = open;
  frame.onclick = open;
  // A class and no style, which the policy would refuse wherever the figure is copied.
  frame.classList.add('enlargeable');
}

/** Magnifies, with the tapped spot in the middle, or shows the whole again. */
const toggle = (event: MouseEvent): void => {
  const frame = look.firstElementChild as HTMLElement;
  const { left, top, width, height } = frame.getBoundingClientRect();
  const isTap = look.contains(event.target as Node);
  const x = isTap ? (event.clientX - left) / width : 0.5;
  const y = isTap ? (event.clientY - top) / height : 0.5;
  zoom.ariaPressed = String(look.classList.toggle('zoomed'));
  look.scrollTo(frame.offsetWidth * x - look.clientWidth / 2, frame.offsetHeight * y - look.clientHeight / 2);
};

// Keys scroll what is magnified.
look.tabIndex = 0;
look.onclick = toggle;
zoom.onclick = toggle;
close.onclick = () => dialog.close();
addEventListener('popstate', () => dialog.close());
