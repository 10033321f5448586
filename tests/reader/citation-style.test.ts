import { describe, expect, it } from 'vitest';
import { checkStudy, short } from '../support/check-study.ts';
import { type Files, minimalStudy } from '../support/minimal-study.ts';

const study = (citation: string, language = 'en'): string =>
  `title: A phone\nauthors: [{family: Writer, given: Jane}]\nlanguage: ${language}\nlicence: CC-BY-4.0\ndescription: A phone.\ncover: phone\ncitation: ${citation}\n`;
const HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">';
const HOUSE = `${HEAD}<info><title>House</title><category citation-format="numeric"/></info><citation><layout><text variable="citation-number"/></layout></citation></style>`;
const dependent = (parent: string): string =>
  `${HEAD}\n<info>\n<link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/>\n</info>\n</style>\n`;

/** The problems of a study, each with its hint, and the style that it has. */
async function read(files: Files): Promise<{ problems: string[]; hints: (string | undefined)[]; style: unknown }> {
  using content = minimalStudy(files);
  const { study: found, problems } = await checkStudy(content.folder);
  const style = found.style && {
    id: found.style.id,
    form: found.style.form,
    locale: found.style.locale,
    locales: [...found.style.locales.keys()],
  };
  return { problems: problems.map(short), hints: problems.map(({ hint }) => hint), style };
}

describe('the style of a study', () => {
  it('may come with Casebook, with the locale that the study names and those that it rests on', async () => {
    const { problems, style } = await read({
      'study.yaml': study('{style: chicago-note-bibliography, locale: ko-KR}'),
    });
    expect(problems).toEqual([]);
    expect(style).toEqual({
      id: 'chicago-note-bibliography',
      form: 'note',
      locale: 'ko-KR',
      locales: ['ko-KR', 'en-US'],
    });
  });

  it.each([
    ['en', 'harvard-cite-them-right', 'en-GB'],
    ['en', 'apa', 'en-US'],
    ['ko', 'apa', 'ko-KR'],
    ['de-AT', 'apa', 'de-DE'],
    ['pt', 'apa', 'pt-BR'],
  ])('prints in the language of the study: %s in %s is %s', async (language, style, locale) => {
    expect((await read({ 'study.yaml': study(`{style: ${style}}`, language) })).style).toMatchObject({ locale });
  });

  it('may stand in content/styles/, where one of the same name comes first', async () => {
    const files = { 'study.yaml': study('{style: apa}'), 'styles/apa.csl': HOUSE };
    expect((await read(files)).style).toMatchObject({ id: 'apa', form: 'numeric' });
  });

  it('may be the same as another', async () => {
    const files = { 'study.yaml': study('{style: house}'), 'styles/house.csl': dependent('ieee') };
    const { problems, style } = await read(files);
    expect(problems).toEqual([]);
    expect(style).toMatchObject({ id: 'house', form: 'numeric' });
  });

  it('may have a locale of its own', async () => {
    const files = {
      'study.yaml': study('{style: apa, locale: ko-KP}'),
      'styles/locales-ko-KP.xml':
        '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="ko-KP"><terms/></locale>',
    };
    const { problems, style } = await read(files);
    expect(problems).toEqual([]);
    expect(style).toMatchObject({ locale: 'ko-KP', locales: ['ko-KP', 'ko-KR', 'en-US'] });
  });

  it('that nobody knows is named, with the nearest', async () => {
    expect(await read({ 'study.yaml': study('{style: chicago-autor-date}') })).toEqual({
      problems: ['content/study.yaml:7:19 unknown-citation-style'],
      hints: ['Did you mean `chicago-author-date`?'],
      style: undefined,
    });
  });

  it('without a locale in its language is told', async () => {
    const { problems, hints } = await read({ 'study.yaml': study('{style: apa, locale: cy-GB}') });
    expect(problems).toEqual(['content/study.yaml:7:32 unknown-citation-locale']);
    expect(hints[0]).toContain('`locales-cy-GB.xml`');
    expect((await read({ 'study.yaml': study('{style: apa}', 'cy') })).problems).toContain(
      'content/study.yaml:3:11 unknown-citation-locale',
    );
  });

  it('must be named where a locale is', async () => {
    expect((await read({ 'study.yaml': study('{locale: ko-KR}') })).problems).toContain(
      'content/study.yaml:7:11 missing-field',
    );
  });

  it('that depends on a style which is not there names it, used or not', async () => {
    const { problems } = await read({ 'styles/house.csl': dependent('journal-of-phones') });
    expect(problems).toEqual(['content/styles/house.csl:3:1 unknown-parent-style']);
  });

  it.each([
    ['never closed', `${HEAD}\n<info>\n`, '2:1'],
    ['closed by another', `${HEAD}\n<info>\n</citation></style>`, '3:1'],
    ['without quotation marks', `${HEAD}\n<info a=b/></style>`, '2:6'],
    ['with an attribute twice', `${HEAD}\n<info a="1" a="2"/></style>`, '2:12'],
    ['with an entity of HTML', `${HEAD}\n<info>&nbsp;</info></style>`, '2:7'],
    ['followed by more', `${HOUSE}\n<more/>`, '2:1'],
    ['a web page', '<!DOCTYPE html>\n<html><body/></html>', '2:1'],
    ['a locale', '<locale/>', '1:1'],
    ['without a layout', `${HEAD}<info/></style>`, '1:1'],
    ['lacking a macro', `${HEAD}\n<citation><layout>\n<text macro="x"/></layout></citation></style>`, '3:1'],
    ['empty', ' ', '1:1'],
  ])('that is %s cannot be read', async (_, text, at) => {
    const { problems } = await read({ 'styles/house.csl': text });
    expect(problems).toEqual([`content/styles/house.csl:${at} unreadable-citation-style`]);
  });

  it('leaves no other file in its folder unnoticed', async () => {
    const { problems } = await read({ 'styles/notes.txt': 'To do.\n' });
    expect(problems).toEqual(['content/styles/notes.txt:1:1 stray-file']);
  });
});
