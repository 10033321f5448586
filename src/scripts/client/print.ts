/** Shows the buttons that print the page. */
export function offerPrint(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.onclick = () => print();
  }
}
