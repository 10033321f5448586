export {};

/*
 * Shows where a marker leads without leaving the place: what has the marker's fragment on this page (a reference, a note, a figure, or the
 * hidden words of a term) is copied into the one popover of the page, which stands after the text. While it is open it is an entry of the
 * history, so that Back closes it; whatever else closes it takes that entry away.
 *
 * It is sent with every chapter and must stay under 1 KB, hence its short ways.
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

if ('popover' in sheet) {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.cite,.note-mark,.term,.xref')) {
    const target = page.getElementById(link.hash.slice(1));
    if (!target) continue;
    link.ariaHasPopup = 'dialog';
    link.onclick = (event) => {
      // Keys ask for a new tab, a window or a file. A note in the margin is in sight.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || getComputedStyle(target).float !== 'none')
        return;
      event.preventDefault();
      sheet.hidePopover();
      // A second tap: the first thing that it did was to close the popover.
      if (closing && link === marker) return;
      clearTimeout(closing);
      closing = 0;
      content.innerHTML = target.innerHTML;
      for (const part of content.querySelectorAll<HTMLElement>('*')) {
        // Addresses, labels and drawings go on to mean the original.
        part.id = '';
        part.ariaHasPopup = null;
        // Of what is quoted, only that for which this very marker is the authority.
        if (part.matches(`[data-at~="${link.id}"]`)) part.hidden = false;
      }
      // All about a source stands on its page; whatever else is shown, on this one.
      (sheet.children[1] as HTMLAnchorElement).href = (
        content.querySelector<HTMLAnchorElement>('.state+p>a') ?? link
      ).href;
      sheet.ariaLabel = link.ariaLabel ?? link.textContent;
      if (!past.state) {
        // Or going back would scroll.
        past[SCROLLING] = 'manual';
        past.pushState(1, '');
        past[SCROLLING] = 'auto';
      }
      marker = link;
      link.ariaExpanded = 'true';
      (sheet as { showPopover: (options: { source: HTMLElement }) => void }).showPopover({ source: link });
      content.focus();
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
