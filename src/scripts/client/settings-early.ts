export {};

/*
 * Runs in the head, before the style sheet: what the reader has chosen stands on the root before anything is painted. `data-theme` is
 * `light`, `dark` or empty for the system's; `data-pictures` is `tap` where pictures, recordings and our faces are not sent unasked: by
 * choice, or, where nothing was chosen, by the wish of the device to save data. Storage that is blocked or full leaves the page as it is.
 */
{
  const root = document.documentElement.dataset;
  const faces = document.currentScript?.previousElementSibling as HTMLElement;
  const colours = document.querySelectorAll<HTMLMetaElement>('[name=theme-color]');
  const { connection } = navigator as { connection?: { saveData?: boolean } };

  /** What no style sheet can do: the colour around the page, and our faces, which wait in the `<noscript>` before this script. */
  const show = (): void => {
    colours.forEach((colour, index) => {
      const scheme = index ? 'dark' : 'light';
      colour.media = root['theme'] ? (root['theme'] === scheme ? '' : 'not all') : `(prefers-color-scheme:${scheme})`;
    });
    // Once they are taken out, it has no parent, and this does nothing.
    if (root['pictures'] !== 'tap') faces.outerHTML = faces.textContent;
  };

  const recall = (): void => {
    root['pictures'] ??= connection?.saveData || matchMedia('(prefers-reduced-data:reduce)').matches ? 'tap' : 'load';
    try {
      root['theme'] = localStorage['casebook-theme'] ?? '';
      root['pictures'] = localStorage['casebook-pictures'] ?? root['pictures'];
    } catch {}
    show();
  };

  recall();
  // A choice in another tab; a page that the browser has kept while the choice was made on another; the choice on this one.
  addEventListener('storage', recall);
  addEventListener('pageshow', recall);
  addEventListener('change', show);
}
