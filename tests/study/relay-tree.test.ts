import { describe, expect, it } from 'vitest';
import { type RelayNode, relayNodes, relayTree } from '../../src/study/relay-tree.ts';
import type { Evidence } from '../../src/study/schema/source.ts';
import { sourcesWith } from '../support/claims.ts';

describe('the chain of a source', () => {
  it('goes down to the sources that relay nothing, in the order of the relays', () => {
    expect(
      chain('chosun', { chosun: { relays: ['takungpao', 'bbc'] }, bbc: { relays: ['kcna'] }, takungpao: {}, kcna: {} }),
    ).toEqual(['chosun', '  takungpao (end)', '  bbc', '    kcna (end)']);
  });

  it('unfolds a source once, where it is met first', () => {
    expect(chain('a', { a: { relays: ['b', 'c'] }, b: { relays: ['c'] }, c: { relays: ['d'] }, d: {} })).toEqual([
      'a',
      '  b',
      '    c',
      '      d (end)',
      '  c (again)',
    ]);
  });

  it('shows an end again wherever a chain comes to it', () => {
    expect(chain('a', { a: { relays: ['b', 'kcna'] }, b: { relays: ['kcna'] }, kcna: {} })).toEqual([
      'a',
      '  b',
      '    kcna (end)',
      '  kcna (end)',
    ]);
  });

  it('leaves out ids that are unknown, the same id twice, and circles', () => {
    expect(chain('a', { a: { relays: ['b', 'nobody', 'b', 'a'] }, b: { relays: ['a', 'c'] }, c: {} })).toEqual([
      'a',
      '  b',
      '    c (end)',
    ]);
  });

  it('is nothing for a source that is unknown', () => {
    expect(relayTree('nobody', sourcesWith({ a: {} }))).toBeUndefined();
  });

  it('stays as large as the study: a ladder of 30 steps with two ways down each has a node for each of its relays, not a thousand million', () => {
    const steps = Array.from({ length: 30 }, (_, step): [string, Partial<Evidence>][] => [
      [`l${step}`, { relays: [`l${step + 1}`, `r${step + 1}`] }],
      [`r${step}`, { relays: [`l${step + 1}`, `r${step + 1}`] }],
    ]);
    const tree = relayTree('l0', sourcesWith({ ...Object.fromEntries(steps.flat()), l30: {}, r30: {} }));
    expect(tree && relayNodes(tree).length).toBe(1 + 2 * (1 + 29 * 2));
  });
});

function chain(id: string, links: Readonly<Record<string, Partial<Evidence>>>): string[] {
  const tree = relayTree(id, sourcesWith(links));
  return tree === undefined ? [] : relayNodes(tree).map(line);
}

function line({ source, depth, end, repeated }: RelayNode): string {
  return `${'  '.repeat(depth)}${source.id}${end ? ' (end)' : ''}${repeated ? ' (again)' : ''}`;
}
