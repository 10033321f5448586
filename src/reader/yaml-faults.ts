import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml';

/** A fault of a YAML text: where its cause stands, not where the parser gave up, and what it is in an author's words. */
export interface YamlFault {
  /** In the text that was parsed. */
  readonly offset: number;
  readonly message: string;
}

/** The faults of a parsed document, one a line: what follows in the same line follows from the first. */
export function yamlFaults(document: Document, text: string): YamlFault[] {
  const faults = document.errors.map((error) => readError(error, document, text));
  const lines = new Set<number>();
  return faults.filter(({ offset }) => {
    const line = text.slice(0, offset).split('\n').length;
    return !lines.has(line) && lines.add(line) !== undefined;
  });
}

/** A parser's message as a sentence, without the place that stands beside it anyway. */
export function faultSentence(message: string): string {
  const [line = ''] = message.split('\n');
  const words = line
    .replace(/\s*\(?at line \d+, column \d+\)?:?[\s\S]*$/u, '')
    .replace(/\s*\(\d+:\d+\)[\s\S]*$/u, '')
    .trim();
  return words.endsWith('.') ? words : `${words}.`;
}

function readError(error: YAMLError, document: Document, text: string): YamlFault {
  const at = error.pos[0];
  const opener = openerOf(error, document, text);
  if (opener !== undefined) return { offset: opener, message: `\`${text.charAt(opener)}\` is never closed.` };
  const tab = indentingTab(text, at);
  if (tab !== undefined) return { offset: tab, message: 'a tab stands where only spaces can.' };
  return { offset: at, message: WORDS[error.code]?.(text.slice(at)) ?? faultSentence(error.message) };
}

const WORDS: Readonly<Partial<Record<YAMLError['code'], (rest: string) => string | undefined>>> = {
  BAD_DQ_ESCAPE: (rest) => `\`${rest.slice(0, 2)}\` means nothing between double quotation marks.`,
  BAD_INDENT: () => 'this line is not indented as those around it.',
  BAD_SCALAR_START: (rest) =>
    `a value cannot begin with ${rest.startsWith('`') ? 'a backtick' : `\`${rest.charAt(0)}\``}.`,
  BLOCK_AS_IMPLICIT_KEY: () => 'a value with a colon and a space in it must stand in quotation marks.',
  DUPLICATE_KEY: (rest) => `\`${/^[^:\n]*/u.exec(rest)?.[0].trim() ?? ''}\` stands here a second time.`,
  MISSING_CHAR: (rest) => `a colon is missing after \`${/^[^\n]*/u.exec(rest)?.[0].trim() ?? ''}\`.`,
  MULTIPLE_DOCS: () => 'a line of `---` stands in the middle of it.',
  UNEXPECTED_TOKEN: () => 'nothing can stand here after what is before it.',
};

/** A tab in the white space before a place, or at it. */
function indentingTab(text: string, at: number): number | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const indent = /^\s*/u.exec(text.slice(start, at + 1))?.[0] ?? '';
  return indent.includes('\t') && start + indent.length >= at ? start + indent.indexOf('\t') : undefined;
}

/** Where the quotation mark or bracket stands that an error finds open at the end of its text. */
function openerOf(error: YAMLError, document: Document, text: string): number | undefined {
  const quote = error.code === 'MISSING_CHAR' && /^Missing closing ["']/u.test(error.message);
  const bracket = error.code === 'BAD_INDENT' && error.message.startsWith('Flow ');
  if (!quote && !bracket) return undefined;
  let opener: number | undefined;
  visit(document, {
    Node: (_, node) => {
      const [start, end = 0] = (node as Node).range ?? [];
      if (start === undefined || start >= error.pos[0]) return;
      const opens = quote
        ? isScalar(node) && /["']/u.test(text.charAt(start))
        : isCollection(node) && node.flow === true && !/[\]}]/u.test(text.charAt(end - 1));
      if (opens) opener = start;
    },
  });
  return opener;
}
