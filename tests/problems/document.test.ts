import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { problemsDocument } from '../../scripts/problems-doc.ts';
import { CODES } from '../../src/problems/codes.ts';

it('docs/problems.md is what the registry says; `npm run docs` prints it anew', () => {
  expect(readFileSync('docs/problems.md', 'utf8')).toBe(problemsDocument(CODES));
});

it('each code has a section with its severity, its title and its examples, without their marks', () => {
  const document = problemsDocument(CODES);
  const heads = CODES.map(({ code }) => document.indexOf(`\n## ${code}\n\n`));
  expect(heads).toEqual(heads.filter((at) => at > 0).sort((one, other) => one - other));
  expect(document).not.toContain('▸');
  expect(document).toMatch(
    /\n## animated-picture\n\nNotice: \*\*A picture is shown at rest\.\*\*\n\n[\s\S]*\n\nWrong:\n\n`figures\/phone\.svg`\n\n```xml\n<svg /u,
  );
});

it('has no character that would make it no text', () => {
  const unprintable = [...problemsDocument(CODES)].filter((sign) => sign < ' ' && sign !== '\n' && sign !== '\t');
  expect(unprintable).toEqual([]);
});

it('a fence is longer than the fences in its example', () => {
  const [description] = CODES;
  if (description === undefined) throw new Error('There are no codes.');
  const text = '````\nfenced\n````\n';
  const document = problemsDocument([{ ...description, bad: [{ file: 'chapters/01-one.mdx', text }] }]);
  expect(document).toContain(`\`chapters/01-one.mdx\`\n\n\`\`\`\`\`mdx\n${text}\`\`\`\`\`\n`);
});
