export {};

/* Shows a picture that waited for a tap, on the page or in a preview of it: once it is shown, the browser loads it. */

document.addEventListener('click', ({ target }) => {
  const frame = (target as Element).closest('.waiting button')?.closest('.raster');
  const image = frame?.querySelector('img');
  if (!frame || !image) return;
  frame.classList.add('shown');
  // The button is gone, and the focus must not go with it.
  image.tabIndex = -1;
  image.focus({ preventScroll: true });
});
