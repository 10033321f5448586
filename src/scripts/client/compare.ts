export {};

/*
 * Lays the second of two compared pictures over the first and lets a slider uncover it. The button puts them side by side again, as they
 * stand without a script.
 */

for (const compare of document.querySelectorAll<HTMLElement>('.compare:has(.slider)')) {
  const [slider, button, label, range] = ['.slider', 'button', 'label', 'input'].map((name) =>
    compare.querySelector(name),
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLInputElement];
  const [first, second] = [...compare.querySelectorAll('.frame')] as [HTMLElement, HTMLElement];
  const home = second.parentElement as HTMLElement;

  const split = (): void => second.style.setProperty('clip-path', `inset(0 0 0 ${range.value}%)`);

  button.onclick = () => {
    const isOver = !compare.classList.contains('over');
    compare.classList.toggle('over', isOver);
    button.ariaPressed = String(isOver);
    label.hidden = !isOver;
    (isOver ? first : home).append(second);
    split();
    if (!isOver) second.style.removeProperty('clip-path');
  };
  range.oninput = split;
  slider.hidden = false;
}
