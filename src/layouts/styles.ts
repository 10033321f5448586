import base from '../styles/base.css?inline';
import chain from '../styles/chain.css?inline';
import cite from '../styles/cite.css?inline';
import claim from '../styles/claim.css?inline';
import cover from '../styles/cover.css?inline';
import drawing from '../styles/drawing.css?inline';
import evidence from '../styles/evidence.css?inline';
import figure from '../styles/figure.css?inline';
import lists from '../styles/lists.css?inline';
import navigation from '../styles/navigation.css?inline';
import opener from '../styles/opener.css?inline';
import preview from '../styles/preview.css?inline';
import print from '../styles/print.css?inline';
import prose from '../styles/prose.css?inline';
import references from '../styles/references.css?inline';
import search from '../styles/search.css?inline';
import styled from '../styles/styled.css?inline';
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
  opener,
  preview,
  prose,
  references,
  search,
  styled,
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
  const rules = (): string =>
    [fontFaces(file, hangul), tokens, base, ...parts.map((part) => PARTS[part]), print].join('\n').trim();
  const sheet = sheets.get(key) ?? rules();
  sheets.set(key, sheet);
  return sheet;
}

/** A site has thousands of pages and a handful of style sheets. */
const sheetsOf = new WeakMap<(path: string) => string, Map<string, string>>();
