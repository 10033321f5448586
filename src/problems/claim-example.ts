import type { ExampleFile } from './code.ts';

/** An example of a claim in a study that states it: `claims/name.md` with this front matter, and a chapter with words that mark it. */
export function claimExample(frontMatter: string, ...others: readonly ExampleFile[]): ExampleFile[] {
  return [
    { file: 'claims/name.md', text: `---\n${frontMatter}\n---\n` },
    {
      file: 'chapters/01-one.mdx',
      text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone [has a name](claim:name) [@gazette-2013, para. 4].\n',
    },
    ...others,
  ];
}

/** A source of an example: its id, its date and its `evidence`, in YAML. */
export function sourceExample(id: string, issued: string, evidence: string): ExampleFile {
  return {
    file: `sources/${id}.md`,
    text: `---\ntype: article-newspaper\ntitle: The name of a phone\nissued: ${issued}\nevidence: {${evidence}}\n---\n`,
  };
}
