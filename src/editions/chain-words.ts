import type { ChainWords } from '../drawings/chain.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { segment } from '../study/page.ts';
import { type RelayNode, relayNodes } from '../study/relay-tree.ts';
import type { Source } from '../study/study.ts';

/** What the drawing of a chain says, in the words of the study. */
export function chainWords(
  tree: RelayNode<Source>,
  { dictionary, label: name }: { dictionary: Dictionary; label: (source: Source) => string },
): ChainWords<Source> {
  const { evidence } = dictionary;
  return {
    id: `chain-${segment(tree.source.id)}`,
    title: evidence.chainOf(name(tree.source)),
    description: relayNodes(tree)
      .filter((node) => node.relays.length > 0)
      .map((node) =>
        evidence.passesOn(name(node.source), dictionary.list(node.relays.map((relay) => name(relay.source)))),
      )
      .join(' '),
    name,
    detail: (node) => chainDetail(node, dictionary),
    legend: { read: evidence.read, notRead: evidence.notRead, end: evidence.endsHere },
  };
}

/** What stands below a name in a chain: `General press. Read whole.` */
export function chainDetail(node: RelayNode<Source>, dictionary: Dictionary): string {
  const { source: words } = dictionary;
  const { evidence } = node.source;
  const parts =
    evidence === undefined
      ? [words.citedOnly]
      : [words.standpoints[evidence.standpoint], words.readings[evidence.read]];
  const facts = parts.filter((part) => part !== undefined).map((part) => `${part}.`);
  return [...facts, ...(node.repeated ? [dictionary.evidence.seeAbove] : [])].join(' ');
}
