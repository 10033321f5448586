import { defineCode } from '../code.ts';

/** A foreign quotation that readers cannot follow (EVIDENCE, rule 19). */
export const untranslatedQuotation = defineCode<{ source: string; excerpt: string }>(
  {
    code: 'untranslated-quotation',
    severity: 'warning',
    title: 'A quotation in a foreign language has no translation',
    explanation:
      'An excerpt that is quoted in a language other than the study’s needs a translation beside it: the next paragraph, after an empty line, `Translation (en, Jane Roe): …`, or `ours` for the authors.',
    bad: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nlanguage: ko\nevidence: {standpoint: wire, read: whole}\n---\n\n## para. 1\n\n> 손전화기의 이름은 아리랑이다.\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt is ▸“손전화기의 이름은 아리랑이다” [@wire-2013].\n',
      },
    ],
    good: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nlanguage: ko\nevidence: {standpoint: wire, read: whole}\n---\n\n## para. 1\n\n> 손전화기의 이름은 아리랑이다.\n\nTranslation (en, ours): The name of the phone is Arirang.\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt is “손전화기의 이름은 아리랑이다” [@wire-2013].\n',
      },
    ],
  },
  ({ source, excerpt }) => ({
    message: `This excerpt of \`${source}\` has no translation.`,
    hint: `In \`sources/${source}.md\`, after \`${excerpt}\` and an empty line: \`Translation (…, ours): …\``,
  }),
);
