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
  meaning: 'To save data, pictures wait for a tap. Choices stay on this device.',
};
