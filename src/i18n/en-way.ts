import type { WayWords } from './way-words.ts';

/** What helps a reader to find, keep and hand on a place, in English. */
export const enWay: WayWords = {
  section: 'Link to this section',
  share: 'Share this passage',
  copy: 'Copy link to this passage',
  copied: 'Link copied',
  goOn: 'Continue at #%',
  continueAt: 'Continue reading, at #%',
  continueWith: 'Continue with the next chapter',
  again: 'Start from the beginning',
  print: 'Print this chapter',
};
