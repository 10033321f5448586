import type { SettingsWords } from './settings-words.ts';

/** What the reading settings say, in English. */
export const enSettings: SettingsWords = {
  heading: 'Reading settings',
  appearance: 'Appearance',
  system: 'System',
  light: 'Light',
  dark: 'Dark',
  data: 'Data',
  everything: 'Load everything',
  saving: 'Save data',
  meaning:
    'With “Save data”, pictures and recordings wait for a tap, and your device’s typefaces are used. Your choices stay on this device.',
};
