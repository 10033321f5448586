import base from '../styles/base.css?inline';
import chain from '../styles/chain.css?inline';
import cite from '../styles/cite.css?inline';
import claim from '../styles/claim.css?inline';
import cover from '../styles/cover.css?inline';
import dark from '../styles/dark.css?inline';
import drawing from '../styles/drawing.css?inline';
import evidence from '../styles/evidence.css?inline';
import figure from '../styles/figure.css?inline';
import lists from '../styles/lists.css?inline';
import navigation from '../styles/navigation.css?inline';
import offline from '../styles/offline.css?inline';
import opener from '../styles/opener.css?inline';
import preview from '../styles/preview.css?inline';
import print from '../styles/print.css?inline';
import prose from '../styles/prose.css?inline';
import references from '../styles/references.css?inline';
import search from '../styles/search.css?inline';
import settings from '../styles/settings.css?inline';
import styled from '../styles/styled.css?inline';
import tap from '../styles/tap.css?inline';
import tiles from '../styles/tiles.css?inline';
import tokens from '../styles/tokens.css?inline';
import ways from '../styles/ways.css?inline';
import { fontFaces } from './fonts.ts';

const PARTS = {
  chain,
  cite,
  claim,
  cover,
  drawing,
  evidence,
  figure,
  lists,
  navigation,
  offline,
  opener,
  preview,
  prose,
  references,
  search,
  settings,
  styled,
  tiles,
  tap,
  ways,
};

/** A part of the style sheet that only some pages need. */
export type StylePart = keyof typeof PARTS;

/** The style sheet of a page: only the parts that it uses, so that its first screen needs no second request. */
export function styleSheet(
  parts: readonly StylePart[],
  { file, hangul }: { file: (path: string) => string; hangul: string | undefined },
): string {
  const sheets = sheetsOf.get(file) ?? new Map<string, string>();
  sheetsOf.set(file, sheets);
  const key = parts.join(' ');
  const common = (): string[] => [fontFaces(file, hangul), tokens, inTheDark(dark), base];
  const sheet = sheets.get(key) ?? [...common(), ...parts.map((part) => PARTS[part]), print].join('\n').trim();
  sheets.set(key, sheet);
  return sheet;
}

/** A site has thousands of pages and a handful of style sheets. */
const sheetsOf = new WeakMap<(path: string) => string, Map<string, string>>();

/**
 * Rules for the dark, which begin with `:root`, as they hold on a screen: where the system is dark and the reader has not chosen light,
 * and where the reader has chosen dark. Attributes and not `light-dark()`, which telephones made before 2024 do not know; what is
 * written twice costs next to nothing once it is compressed.
 */
function inTheDark(rules: string): string {
  const on = (root: string): string => rules.replaceAll(':root', root);
  return (
    `@media screen and (prefers-color-scheme:dark){${on(':root:not([data-theme=light])')}}` +
    `@media screen{${on(':root[data-theme=dark]')}}`
  );
}

/** The colour that surrounds a page in the browser, where the system is light and where it is dark: that of a plate, or of the paper. */
export function surroundings(
  ground: 'plate' | 'paper',
): readonly { readonly scheme: string; readonly colour: string }[] {
  const colour = (rules: string): string =>
    new RegExp(`--${ground}:\\s*(#[0-9a-f]+)`, 'u').exec(rules)?.[1] ?? '#0c100f';
  return [
    { scheme: 'light', colour: colour(tokens) },
    { scheme: 'dark', colour: colour(dark) },
  ];
}
