export {};

/*
 * Runs in the head, before anything is shown. On a quick line the faces are asked for at once, and mostly come with the text; a browser
 * waits for them a tenth of a second at most. On a slow line nothing is asked for before the text: it is set in a face of the device, and
 * stays so (`font-display: optional`), since a text that is being read must not move. The next page finds the faces in the cache.
 */

{
  const { connection } = navigator as Navigator & { connection?: { rtt: number; saveData: boolean } };
  const [sheet] = document.styleSheets;
  if (sheet && !(connection && (connection.rtt > 99 || connection.saveData)))
    for (const rule of sheet.cssRules) {
      const face = (rule as CSSFontFaceRule).style;
      if (face?.getPropertyValue('font-display') !== 'optional' || face.fontStyle === 'italic') continue;
      const link = document.createElement('link');
      Object.assign(link, {
        rel: 'preload',
        as: 'font',
        crossOrigin: '',
        href: face.getPropertyValue('src').split('"')[1],
      });
      document.head.append(link);
    }
}
