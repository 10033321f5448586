import { realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CodeDescription, ExampleFile } from '../src/problems/code.ts';
import { CODES } from '../src/problems/codes.ts';

/** `docs/problems.md`: every problem code with what it means, an example that raises it and one that does not. */
export function problemsDocument(codes: readonly CodeDescription[]): string {
  return [HEAD, ...codes.map(section)].join('\n\n').concat('\n');
}

const HEAD = `# Problems

What \`npm run check\`, \`npm run build\` and \`npm run dev\` may say of a study, by the name at the end of each message.
An **error** stops the build; a **warning** and a **notice** do not. Names are for good.

This page is printed from \`src/problems/codes/\` by \`npm run docs\`; each example is tried in \`tests/problems/codes.test.ts\`.`;

const SEVERITIES = { error: 'Error', warning: 'Warning', notice: 'Notice' } as const;

function section({ code, severity, title, explanation, bad, good }: CodeDescription): string {
  return [
    `## ${code}`,
    `${SEVERITIES[severity]}: **${title}.**`,
    explanation,
    'Wrong:',
    ...bad.map(example),
    'Right:',
    ...good.map(example),
  ].join('\n\n');
}

const LANGUAGES: Readonly<Record<string, string>> = { svg: 'xml', bib: 'bibtex', md: 'markdown' };

/** A file as a fenced block under its name. The fence is longer than any inside. */
function example({ file, text }: ExampleFile): string {
  if (text === '') return `\`${file}\` is missing.`;
  const ending = file.slice(file.lastIndexOf('.') + 1);
  const inner = Math.max(2, ...[...text.matchAll(/`{3,}/gu)].map(([fence]) => fence.length));
  const fence = '`'.repeat(inner + 1);
  return `\`${file}\`\n\n${fence}${LANGUAGES[ending] ?? ending}\n${printable(text.replace('▸', '').trimEnd())}\n${fence}`;
}

/** With a picture in place of every control character (U+2400 and on): a page that has one is no text for most programs. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: They are what is looked for.
  return text.replace(/[\0-\x08\x0b-\x1f]/gu, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)));
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  writeFileSync(fileURLToPath(new URL('../docs/problems.md', import.meta.url)), problemsDocument(CODES));
}
