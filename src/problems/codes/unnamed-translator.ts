import { defineCode } from '../code.ts';

/** A quoted translation without a translator (EVIDENCE, rule 19). */
export const unnamedTranslator = defineCode<{ source: string; excerpt: string }>(
  {
    code: 'unnamed-translator',
    severity: 'error',
    title: 'A translation is quoted and nobody is named for it',
    explanation:
      'A translation is somebody’s reading of a source. It names its language and its translator: `Translation (en, Jane Roe): …`, or `ours` for the authors.',
    bad: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nlanguage: ko\nevidence: {standpoint: wire, read: whole}\n---\n\n## para. 1\n\n> 손전화기의 이름은 아리랑이다.\n\nTranslation (en): The name of the phone is Arirang.\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt is ▸“The name of the phone is Arirang” [@wire-2013].\n',
      },
    ],
    good: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nlanguage: ko\nevidence: {standpoint: wire, read: whole}\n---\n\n## para. 1\n\n> 손전화기의 이름은 아리랑이다.\n\nTranslation (en, ours): The name of the phone is Arirang.\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt is “The name of the phone is Arirang” [@wire-2013].\n',
      },
    ],
  },
  ({ source, excerpt }) => ({
    message: `The translation of this excerpt of \`${source}\` names no translator.`,
    hint: `In \`sources/${source}.md\`, under \`${excerpt}\`: \`Translation (en, Jane Roe): …\`, or \`ours\`.`,
  }),
);
