import { offerPlace } from './place.ts';
import { offerPrint } from './print.ts';

/* What helps to find one's way back to a place of a chapter: the place where one left off, a copy on paper, a passage to share. */

offerPlace();
offerPrint();

// Few readers share words, and how words are addressed is a long story: it is told when some are first selected. The policy knows its hash.
const { shareScript = '' } = document.getElementById('share')?.dataset ?? {};
const ask = async (): Promise<void> => {
  if (!String(getSelection())) return;
  removeEventListener('selectionchange', ask, true);
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = await fetch(shareScript).then((answer) => answer.text());
  document.head.append(script);
};
addEventListener('selectionchange', ask, true);
