import type { OfflineWords } from './offline-words.ts';

/** What the pages say of reading offline, in English. */
export const enOffline: OfflineWords = {
  heading: 'Reading offline',
  text: 'The whole study can be kept on this device and read without a connection: every chapter, claim, source, figure and the search. Recordings, downloads and pictures at their largest need one.',
  save: (size) => `Save for reading offline (${size})`,
  remove: 'Remove the saved copy',
  saving: 'Saving: # %',
  days: 'en-GB',
  saved: 'Saved for reading offline on #.',
  failed: 'Not saved: the connection broke, or this device has no room. Please try again.',
  newer: 'A newer version is ready.',
  reload: 'Reload',
  missing: 'Not in your saved copy',
  missingText:
    'You are reading without a connection, and this page is not in the copy saved on this device. It has every chapter, claim, source and figure; recordings and downloads need a connection. These are its pages.',
};
