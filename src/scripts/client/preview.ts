export {};

/*
 * Shows where a marker leads without leaving the place: what has the marker's fragment (a reference, a note, a figure, a term) is copied into
 * the one popover of the page, which stands after the text. What stands on another page, and the words that are quoted of a source, are
 * fetched from there: nobody is sent them twice. While it is open it is an entry of the history, so that Back closes it; whatever else closes
 * it takes that entry away.
 *
 * It is sent with every chapter and must stay under 1 KB as it is sent, hence its short ways.
 */

const page = document;
const past = history;
const SCROLLING = 'scrollRestoration';
const sheet = page.getElementById('preview') as HTMLElement & { readonly firstChild: HTMLElement };
const content = sheet.firstChild;

/** Whose target is shown. */
let marker: HTMLElement;
/** Runs when the popover has closed, for it may open again at once for another marker. */
let closing: NodeJS.Timeout | number;

/** Takes away the entry that only says that the popover is open: the only one with a state. */
const leave = (): void => {
  if (past.state) past.back();
};

/** Other pages of the site, each asked for once. */
const pages: Record<string, Promise<Document>> = {};

/** What a link leads to, on whichever page of the site it stands; nothing where it cannot be had. */
const targetOf = async ({ hash, pathname }: HTMLAnchorElement): Promise<HTMLElement | null> => {
  if (pathname !== location.pathname)
    pages[pathname] ??= fetch(pathname)
      .then((answer) => answer.text())
      // Its style sheet is nothing to this page, whose policy would complain of it.
      .then((text) => new DOMParser().parseFromString(text.replace(/<style.+?<.style>/s, ''), 'text/html'));
  return Promise.resolve(pages[pathname] ?? page)
    .then((one) => one.getElementById(hash.slice(1)))
    .catch(() => {
      // The line may be back by the next tap.
      delete pages[pathname];
      return null;
    });
};

/** Shows of a source the words for which this very marker is the authority: they are told under the source, or under the one that quotes it. */
const quote = async (at: HTMLAnchorElement, through: string, before: Element | null): Promise<void> => {
  const next = at.nextElementSibling as HTMLAnchorElement | null;
  for (const part of page.querySelectorAll<HTMLAnchorElement>(`li .part:has([href="#${at.id}"])>:first-child`)) {
    const label = through + part.textContent;
    if (next?.hash === part.hash) await quote(next, `${label}, `, before);
    const excerpt = part.hash[1] === 'e' && (await targetOf(part));
    if (!excerpt) continue;
    const [words, link] = [excerpt, part].map((one) => one.cloneNode(true)) as [HTMLElement, HTMLElement];
    link.textContent = label;
    words.id = '';
    words.firstElementChild?.replaceChildren(link);
    // What has been closed in the meantime is no longer there.
    before?.before(words);
  }
};

const show = async (link: HTMLAnchorElement): Promise<void> => {
  marker = link;
  const target = await targetOf(link);
  // Another marker may have been tapped while a slow line was waited for.
  if (marker !== link) return;
  if (!target) return location.assign(link.href);
  // A term and its definition stand in their list, or they would be neither to a screen reader.
  content.innerHTML = target.closest('dl') ? `<dl>${target.innerHTML}</dl>` : target.innerHTML;
  for (const part of content.querySelectorAll<HTMLElement>('*')) {
    // Addresses, labels and drawings go on to mean the original, where the page has it.
    if (target.ownerDocument === page) part.id = '';
    part.ariaHasPopup = null;
  }
  // All about a source stands on its page; whatever else is shown, where the marker leads.
  (sheet.children[1] as HTMLAnchorElement).href = (content.querySelector<HTMLAnchorElement>('.state+p>a') ?? link).href;
  sheet.ariaLabel = link.ariaLabel ?? link.textContent;
  // On a quick line the words are there before the popover is, and nothing in it moves.
  await Promise.race([quote(link, '', content.querySelector('.back')), new Promise((late) => setTimeout(late, 400))]);
  if (marker !== link || link.ariaExpanded) return;
  if (!past.state) {
    // Or going back would scroll.
    past[SCROLLING] = 'manual';
    past.pushState(1, '');
    past[SCROLLING] = 'auto';
  }
  link.ariaExpanded = 'true';
  (sheet as { showPopover: (options: { source: HTMLElement }) => void }).showPopover({ source: link });
  content.focus();
};

if ('popover' in sheet) {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.cite,.note-mark,.term,.xref')) {
    link.ariaHasPopup = 'dialog';
    link.onclick = (event) => {
      const target = page.getElementById(link.hash.slice(1));
      // Keys ask for a new tab, a window or a file. A note in the margin is in sight.
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        event.altKey ||
        (target && getComputedStyle(target).float !== 'none')
      )
        return;
      event.preventDefault();
      sheet.hidePopover();
      // A second tap: the first thing that it did was to close the popover.
      if (closing && link === marker) return;
      clearTimeout(closing);
      closing = 0;
      show(link);
    };
  }

  sheet.onbeforetoggle = (event) => {
    if ((event as ToggleEvent).newState === 'open') return;
    marker.ariaExpanded = null;
    closing = setTimeout(() => {
      closing = 0;
      leave();
      if (page.activeElement === page.body) marker.focus({ preventScroll: true });
    }, 99);
  };

  window.onpopstate = () => {
    past[SCROLLING] = 'auto';
    sheet.hidePopover();
    leave();
  };
}
