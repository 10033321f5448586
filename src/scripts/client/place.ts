import { keepPlaces, keptPlaces } from './places.ts';

/**
 * Keeps on this device how far the chapter has been read, whenever the page goes out of sight; and to who comes anew to a chapter that is
 * half read, offers that place, without going there.
 */
export function offerPlace(): void {
  const offer = document.getElementById('go-on') as HTMLElement;
  const paragraphs = [...document.querySelectorAll<HTMLElement>('main [id^="p-"]')];
  const { study = '', words = '' } = offer.dataset;
  const [link, close] = offer.children as unknown as [HTMLAnchorElement, HTMLElement];
  const path = location.pathname;

  const keep = (): void => {
    const passed = paragraphs.filter((one) => one.getBoundingClientRect().top < innerHeight / 3);
    const last = passed.at(-1);
    if (!last || !scrollY) return;
    const isRead = (paragraphs.at(-1)?.getBoundingClientRect().bottom ?? 0) < innerHeight;
    const percent = isRead ? 100 : Math.round((99 * passed.length) / paragraphs.length);
    const others = keptPlaces(study).filter((place) => place[0] !== path);
    keepPlaces(study, [...others, [path, last.id, String(percent)]]);
  };
  addEventListener('pagehide', keep);
  addEventListener('visibilitychange', () => document.hidden && keep());

  const [, fragment = '', percent = ''] = keptPlaces(study).find((place) => place[0] === path) ?? [];
  // The words may have changed, and their address with them.
  const target =
    document.getElementById(fragment) ?? paragraphs[Math.floor((Number(percent) / 100) * paragraphs.length)];
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!target || !(Number(percent) < 100) || location.hash || visit?.type !== 'navigate') return;
  const hide = (): void => {
    offer.hidden = true;
  };
  link.href = `#${target.id}`;
  link.textContent = words.replace('#', percent);
  link.onclick = hide;
  close.onclick = hide;
  addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  // Who reads on from the top has answered.
  addEventListener('scroll', () => scrollY > innerHeight && hide());
  offer.hidden = !percent;
}
