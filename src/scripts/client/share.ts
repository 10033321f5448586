import { textFragmentAddress } from '../../editions/text-fragment.ts';

const page = document;

/** What nothing that is named may reach over: for `textFragmentAddress`, a line break that the author asked for. */
const BREAK = '\u2028';
/** Words that touch a marker are one word with its number for a browser, which finds whole words only. */
const TOUCHING = /[\p{L}\p{N}\p{M}\p{Cf}’'-]+(?=\u2028)|(?<=\u2028)[\p{L}\p{N}\p{M}]+/gu;

/*
 * Under words that are selected in the chapter comes a button that shares their address, on a telephone, or else copies it. It never takes
 * the focus, and stands behind the paragraph for who comes with the Tab key. `ways.ts` loads this when words are first selected.
 */
offerShare();

function offerShare(): void {
  const offer = page.getElementById('share');
  const [button, told] = (offer?.children ?? []) as unknown as [HTMLElement, HTMLElement];
  const isShared = 'share' in navigator && matchMedia('(pointer: coarse)').matches;
  if (!offer || !(isShared || navigator.clipboard)) return;
  const { share = '', copied = '' } = offer.dataset;
  let range: Range | undefined;
  let waiting: NodeJS.Timeout | number;

  const hide = (): void => {
    offer.hidden = true;
    told.textContent = '';
  };
  const show = (): void => {
    const selection = getSelection();
    const selected =
      selection?.rangeCount && /[\p{L}\p{N}]/u.test(String(selection)) ? selection.getRangeAt(0) : undefined;
    const block = selected && elementOf(selected.endContainer).closest('#text > *');
    if (offer.contains(page.activeElement)) return;
    if (!selected || !block) {
      hide();
      return;
    }
    range = selected.cloneRange();
    told.textContent = '';
    if (block !== offer) block.after(offer);
    offer.hidden = false;
  };

  page.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    // Until the selection has come to rest; and a tap on the button may undo it first.
    waiting = setTimeout(show, 300);
  });
  addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  show();
  // Pressed, it leaves the selection as it is.
  offer.onpointerdown = (event) => event.preventDefault();
  if (isShared) button.textContent = share;
  button.onclick = async () => {
    if (!range) return;
    const url = passageAddress(range);
    try {
      if (isShared) await navigator.share({ title: page.title, url });
      else {
        await navigator.clipboard.writeText(url);
        told.textContent = copied;
        waiting = setTimeout(hide, 3000);
      }
    } catch {
      // The reader thought better of it.
    }
  };
}

/** The address of words of the page: of their paragraph, and in it of the words themselves. */
function passageAddress(range: Range): string {
  const { text, start, end, element } = pageText(range);
  const fragment = element.closest('[id]:not(a, svg *)')?.id;
  const address = `${location.href.split('#')[0]}#${fragment}`;
  return (
    textFragmentAddress(address, { text: text.replace(TOUCHING, (words) => BREAK.repeat(words.length)), start, end }) ??
    address
  );
}

/** The words that are seen, blocks parted by an empty line and markers by breaks; and where in them the range is, and in which element it begins. */
function pageText(range: Range): { text: string; start: number; end: number; element: Element } {
  let text = '';
  let start = -1;
  let end = 0;
  let element = page.body;
  let block: Element | undefined;
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = elementOf(node);
    let around = parent;
    while (getComputedStyle(around).display === 'inline') around = elementOf(around.parentNode as Node);
    if (getComputedStyle(around).display === 'none') continue;
    if (around !== block) text += '\n\n';
    block = around;
    if (start < 0 && range.comparePoint(node, node.length) >= 0) {
      start = text.length + (node === range.startContainer ? range.startOffset : 0);
      element = parent;
    }
    if (range.comparePoint(node, 0) <= 0)
      end = text.length + (node === range.endContainer ? range.endOffset : node.length);
    text += parent.closest('sup') ? BREAK.repeat(node.length) : node.data;
  }
  return { text, start, end, element };
}

function elementOf(node: Node): HTMLElement {
  return (node instanceof HTMLElement ? node : node.parentElement) as HTMLElement;
}
