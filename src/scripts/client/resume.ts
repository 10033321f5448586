import { keptPlaces } from './places.ts';

/*
 * On the start page, to who has read in a chapter before, the button that begins offers to go on: at that place, or with the next chapter
 * where that one is read. Another forgets all places and begins at the beginning.
 */

const begin = document.querySelector<HTMLAnchorElement>('.begin');
const again = document.querySelector<HTMLAnchorElement>('.again');

if (begin && again) {
  const { study = '', on = '', at = '' } = begin.dataset;
  const chapters = [...document.querySelectorAll<HTMLAnchorElement>('.chapters a')];

  const offer = (): void => {
    const [path, fragment = '', percent = ''] = keptPlaces(study).at(-1) ?? [];
    const last = chapters.findIndex((chapter) => chapter.pathname === path);
    const isRead = percent === '100';
    const chapter = chapters[isRead ? last + 1 : last];
    if (last < 0 || !chapter) return;
    begin.href = chapter.pathname + (isRead ? '' : `#${fragment}`);
    const title = document.createElement('b');
    title.textContent = chapter.querySelector('strong')?.textContent ?? '';
    begin.replaceChildren(isRead ? on : at.replace('#', percent), ' ', title);
    again.hidden = false;
  };

  again.onclick = () => {
    try {
      localStorage.removeItem(study);
    } catch {
      // What cannot be kept cannot be there.
    }
  };
  offer();
  // Coming back, a browser may show the page as it was left.
  addEventListener('pageshow', offer);
}
