import { describe, it } from 'vitest';
import { expectMarked } from '../support/marked.ts';

/** Faults of YAML itself: each is told where its cause stands. */
const FAULTS: Readonly<Record<string, string>> = {
  'a quotation mark that never closes': '- date: 2013\n  title: ▸unreadable-yaml▸"A day\n',
  'an apostrophe at the beginning': "- date: 2013\n  title: ▸unreadable-yaml▸'s day\n- date: 2014\n  title: A day\n",
  'a bracket that never closes': '- date: 2013\n  title: ▸unreadable-yaml▸[A day\n  text: b\n',
  'a brace that never closes': '- ▸unreadable-yaml▸{date: 2013, title: A day\n- date: 2014\n',
  'a colon in a value': '- date: 2013\n  title: ▸unreadable-yaml▸The phone: a day\n',
  'an at-sign at the beginning of a value': '- date: 2013\n  title: ▸unreadable-yaml▸@gazette says\n',
  'a tab for an indentation': '- date: 2013\n▸unreadable-yaml▸\ttitle: A day\n',
  'words after a quotation': '- date: 2013\n  title: "The phone" ▸unreadable-yaml▸is named\n',
  'a field twice': '- date: 2013\n  title: A day\n  ▸unreadable-yaml▸title: A night\n',
  'a line without a colon': '- date: 2013\n  title: A day\n  ▸unreadable-yaml▸text\n',
  'an escape that is none': '- date: 2013\n  title: "A ▸unreadable-yaml▸\\d day"\n',
  'a second document': '- date: 2013\n  title: A day\n▸unreadable-yaml▸---\n- date: 2014\n',
  'an alias of nothing': '- date: 2013\n  title: *▸unreadable-yaml▸day\n',
  several:
    '- date: 2013\n  title: "A" ▸unreadable-yaml▸day\n- date: ▸unreadable-yaml▸@2014\n  title: ▸unreadable-yaml▸"A night\n',
};

describe('YAML that cannot be read', () => {
  it.each(Object.entries(FAULTS))('for %s', async (_, timeline) => {
    await expectMarked({ 'timeline.yaml': timeline });
  });

  it('is told in a front matter too, and hides nothing in the body', async () => {
    await expectMarked({
      'chapters/01-one.mdx':
        '---\ntitle: One\ndescription: ▸unreadable-yaml▸"One\n---\n\nIt is [▸unknown-source▸@nobody].\n',
      'sources/wire.md':
        '---\ntype: webpage\ntitle: ▸unreadable-yaml▸A page: the first\nevidence: {standpoint: wire, read: whole}\n---\n\n▸misshapen-excerpt▸> One.\n',
    });
  });

  it('for a front matter that never ends', async () => {
    await expectMarked({
      'chapters/01-one.mdx': '▸unreadable-yaml▸---\ntitle: One\ndescription: One.\n\nIt is [@gazette-2013].\n',
    });
  });
});

describe('what a field takes', () => {
  it.each([
    ['text, not a list', '- date: 2013\n  title: ▸invalid-field▸[A, day]\n'],
    ['text, not fields', '- date: 2013\n  title:\n    ▸invalid-field▸a: day\n'],
    ['text, not a number', '- date: 2013\n  title: ▸invalid-field▸1984\n'],
    ['text, not nothing', '- date: 2013\n  title:▸invalid-field▸\n'],
    ['text that is not empty', '- date: 2013\n  title: ▸invalid-field▸"  "\n'],
    ['a date', '- date: ▸invalid-field▸August\n  title: A day\n'],
    ['a date that exists', '- date: ▸invalid-field▸2013-02-29\n  title: A day\n'],
    ['a list, not fields', '▸invalid-field▸date: 2013\ntitle: A day\n'],
    ['fields, not text', '- ▸invalid-field▸A day\n'],
  ])('%s', async (_, timeline) => {
    await expectMarked({ 'timeline.yaml': timeline });
  });

  it.each([
    ['fields, not a list', '▸invalid-field▸- term: A\n  definition: B.\n'],
    ['fields, not text', 'a: ▸invalid-field▸A word\n'],
  ])('in a glossary: %s', async (_, glossary) => {
    await expectMarked({ 'glossary.yaml': glossary });
  });

  it('one of its words, with a suggestion', async () => {
    await expectMarked({
      'sources/wire.md':
        '---\ntype: ▸invalid-field▸newspaper\ntitle: A\nevidence: {standpoint: ▸invalid-field▸wires, read: ▸invalid-field▸half}\n---\n',
      'figures/phone.yaml': 'caption: A.\nalt: A.\ncredit: A.\nlicence: CC0-1.0\nmade: ▸invalid-field▸photo\n',
    });
  });

  it('a number as a date or a text where it is meant so', async () => {
    await expectMarked({
      'sources/wire.md':
        '---\ntype: book\ntitle: A\nissued: 2013\nvolume: 4\npage: 12\nevidence: {standpoint: wire, read: whole, accessed: 2014}\n---\n',
      'timeline.yaml': '- date: 2013\n  title: A year\n',
    });
  });

  it('an address of the web', async () => {
    await expectMarked({
      'sources/wire.md':
        '---\ntype: book\ntitle: A\nURL: ▸invalid-field▸javascript:alert(1)\nevidence:\n  standpoint: wire\n  read: whole\n  archived:\n    - url: ▸invalid-field▸www.example.org\n---\n',
    });
  });

  it('a person in parts, or a name as it stands', async () => {
    const study = (authors: string): string =>
      `title: A\nauthors: ${authors}\nlanguage: en\nlicence: A\ndescription: A.\n`;
    await expectMarked({ 'study.yaml': study('[{family: Roe, given: Jane}, {literal: The Editors}]') });
    await expectMarked({ 'study.yaml': study('[▸missing-field▸{family: Roe}]') });
    await expectMarked({ 'study.yaml': study('▸invalid-field▸[]') });
    await expectMarked({ 'study.yaml': study('▸invalid-field▸Jane Roe') });
    await expectMarked({ 'study.yaml': study('[▸invalid-field▸Jane Roe]') });
    await expectMarked({ 'study.yaml': study('[{family: Roe, given: Jane, ▸unknown-field▸email: a@b.org}]') });
  });
});

describe('several faults in one file are all told', () => {
  it('in the fields of study.yaml', async () => {
    await expectMarked({
      'study.yaml':
        'title: ▸invalid-field▸""\nauthors: [{literal: A}]\nlanguage: ▸invalid-field▸english!\n▸unknown-field▸license: CC0-1.0\nlicence: CC0-1.0\ndescription: A.\npublished: ▸invalid-field▸soon\nslug: ▸invalid-field▸A Study\nsite: ▸invalid-field▸example.org\n',
    });
  });

  it('in the events of a timeline', async () => {
    await expectMarked({
      'timeline.yaml':
        '- ▸missing-field▸date: 2013\n- date: ▸invalid-field▸soon\n  title: A\n  ▸unknown-field▸note: B\n- title: C\n  date: 2013\n  text: D [▸unknown-source▸@nobody].\n',
    });
  });

  it('in the fields of a figure, and in its words', async () => {
    await expectMarked({
      'figures/phone.yaml':
        '▸missing-field▸▸missing-field▸caption: A phone [▸unknown-source▸@nobody].\ncredit: A\nmade: ▸invalid-field▸drawn\n▸unknown-field▸Alt: A phone.\nbased-on: [▸unknown-source▸nobody]\n',
    });
  });

  it('where all fields are missing', async () => {
    await expectMarked({
      'study.yaml': '▸missing-field▸▸missing-field▸▸missing-field▸▸missing-field▸▸missing-field▸# nothing yet\n',
    });
    await expectMarked({ 'chapters/01-one.mdx': '▸missing-field▸▸missing-field▸It has a name [@gazette-2013].\n' });
  });
});

describe('a list that is empty', () => {
  it.each(['', '\n', '# nothing yet\n', '[]\n', '---\n'])('is no fault: %o', async (text) => {
    await expectMarked({ 'timeline.yaml': `${text} `.replace(/^ $/u, '\n'), 'corrections.yaml': `${text}\n` });
  });

  it('of terms neither', async () => {
    await expectMarked({ 'glossary.yaml': '# nothing yet\n' });
  });
});
