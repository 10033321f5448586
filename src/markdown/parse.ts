import type { Root } from 'mdast';
import { type Features, markdownToMdast, mdxToMdast } from 'satteri';

/** What of Markdown a study may use. Quotation marks are never changed: quotations are compared word for word. */
export const FEATURES = {
  gfm: true,
  directive: true,
  smartPunctuation: false,
  frontmatter: true,
} satisfies Features;

/** Sources name their excerpts by `{#id}` at the end of a heading; in MDX braces are code, so chapters cannot. */
export const MARKDOWN_FEATURES = { ...FEATURES, headingAttributes: true } satisfies Features;

/** A fault that keeps a text from being read, with its offset in it. */
export interface SyntaxFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** The tree of a text, or why there is none. */
export type Parsed = { readonly root: Root } | { readonly fault: SyntaxFault };

/** Parses Markdown or MDX with Astro's own engine, positions kept. MDX that cannot be read gives its fault. */
export function parse(text: string, format: 'markdown' | 'mdx'): Parsed {
  try {
    const tree =
      format === 'mdx'
        ? mdxToMdast(text, { features: FEATURES })
        : markdownToMdast(text, { features: MARKDOWN_FEATURES });
    if (tree.type !== 'root') throw new Error(`The parser returned a ${tree.type} in place of a root.`);
    return { root: tree };
  } catch (error) {
    const fault = error instanceof Error ? readFault(error.message) : undefined;
    if (fault === undefined) throw error;
    return { fault };
  }
}

/** Sätteri writes `3:1: Expected a closing tag for … (3:1) (mdx-jsx:unexpected-character)`. */
function readFault(message: string): SyntaxFault | undefined {
  const match = /^(\d+):(\d+): ([\s\S]*)$/u.exec(message);
  if (match === null) return undefined;
  const words = (match[3] ?? '').replace(/\s*\((?:\d+:\d+|[\w-]+:[\w-]+)(?:-\d+:\d+)?\)/gu, '').trim();
  return { line: Number(match[1]), column: Number(match[2]), message: words.endsWith('.') ? words : `${words}.` };
}
