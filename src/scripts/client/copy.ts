export {};

/* Shows the buttons that copy the text of an element, where the browser lets a page copy; a politely told word says that it is done. */

for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.onclick = async () => {
    const { copy = '', copied = '' } = button.dataset;
    await navigator.clipboard.writeText(document.getElementById(copy)?.textContent.trim() ?? '');
    const told = button.nextElementSibling;
    if (told) told.textContent = copied;
  };
}
