export {};

/* The reading settings: shown where this runs, applied at once, and remembered on this device, for all studies of one origin. */

const root = document.documentElement.dataset;
const settings = document.getElementById('settings') as HTMLElement;

/** Lets the switches say what holds. */
const show = (): void => {
  for (const input of settings.querySelectorAll('input')) input.checked = root[input.name] === input.value;
};

settings.onchange = ({ target }) => {
  const { name, value } = target as HTMLInputElement;
  root[name] = value;
  try {
    localStorage[`casebook-${name}`] = value;
  } catch {}
};
settings.hidden = false;
show();
// After the script in the head has heard of it.
addEventListener('storage', show);
addEventListener('pageshow', show);
