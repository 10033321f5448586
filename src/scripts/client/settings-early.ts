export {};

/*
 * Runs in the head, before anything is shown: what the reader has chosen stands on the root before anything is painted. `data-theme` is
 * `light`, `dark` or empty for the system's; `data-pictures` is `tap` where pictures, recordings and our faces are not sent unasked: by
 * choice, or, where nothing was chosen, by the wish of the device to save data. Storage that is blocked or full leaves the page as it is.
 *
 * On a quick line the faces are then asked for at once, and mostly come with the text; a browser waits for them a tenth of a second at
 * most. On a slow line they cannot come in time, and that tenth would be lost: `data-faces` keeps them unnamed until all else is there.
 * The text stays in the face of the device, since what is being read must not move (`font-display: optional`). The next page has them in
 * the cache, and names them at once; so does each page of a study that is saved on the device.
 */
{
  const page = document;
  const root = page.documentElement.dataset;
  const { connection } = navigator as { connection?: { saveData: boolean; rtt: number } };

  /** What no style sheet can do: the colour around the page. */
  const show = (): void => {
    page.querySelectorAll<HTMLMetaElement>('[name=theme-color]').forEach((colour, index) => {
      const scheme = index ? 'dark' : 'light';
      colour.media = root['theme'] ? (root['theme'] === scheme ? '' : 'not all') : `(prefers-color-scheme:${scheme})`;
    });
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

  if (connection && connection.rtt > 99) {
    if (!(page.referrer.startsWith(origin) || navigator.serviceWorker?.controller)) {
      root['faces'] = 'late';
      addEventListener('load', () => delete root['faces']);
    }
  } else if (root['pictures'] !== 'tap')
    for (const rule of page.styleSheets[0]?.cssRules ?? []) {
      const face = (rule as CSSFontFaceRule).style;
      if (face?.getPropertyValue('font-display') !== 'optional' || face.fontStyle === 'italic') continue;
      const link = page.createElement('link');
      Object.assign(link, {
        rel: 'preload',
        as: 'font',
        crossOrigin: '',
        href: face.getPropertyValue('src').split('"')[1],
      });
      page.head.append(link);
    }
}
