/** What the reading settings say. */
export interface SettingsWords {
  readonly heading: string;
  /** Light or dark, or as the system is. */
  readonly appearance: string;
  readonly system: string;
  readonly light: string;
  readonly dark: string;
  /** Whether pictures, recordings and our typefaces are loaded without being asked for. */
  readonly data: string;
  readonly everything: string;
  readonly saving: string;
  /** What saving data means, and who knows of the choices. */
  readonly meaning: string;
}
