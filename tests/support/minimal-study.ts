import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files of a content folder: path inside it → text. An empty text leaves the file out. */
export type Files = Readonly<Record<string, string>>;

/** The smallest study that has one of everything and nothing wrong with it. */
export const MINIMAL: Files = {
  'study.yaml': [
    'title: A phone and its name',
    'authors: [{family: Writer, given: Jane}]',
    'language: en',
    'licence: CC-BY-4.0',
    'description: Who named a phone, and who says so.',
    'cover: phone',
    '',
  ].join('\n'),
  'chapters/01-one.mdx': '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013, para. 4].\n',
  'sources/gazette-2013.md': [
    '---',
    'type: article-newspaper',
    'title: A phone is named',
    'container-title: The Gazette',
    'issued: 2013-08-12',
    'evidence: {standpoint: general-press, read: whole}',
    '---',
    '',
    '## para. 4',
    '',
    '> The phone is called Arirang.',
    '',
  ].join('\n'),
  'figures/phone.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 60"><path d="M4 4h32v52H4z"/></svg>\n',
  'figures/phone.yaml': [
    'caption: A phone [@gazette-2013].',
    'alt: A phone.',
    'credit: Drawn here',
    'licence: CC-BY-4.0',
    'made: diagram',
    '',
  ].join('\n'),
  'glossary.yaml':
    'intranet:\n  term: Intranet\n  definition: A network that ends at the border [@gazette-2013#para-4].\n',
  'timeline.yaml':
    '- date: 2013-08-12\n  title: The Gazette prints the name\n  text: It is Arirang [@gazette-2013#para-4].\n',
};

/** A content folder on the disk that lasts as long as its `using` block, or until `dispose` is called. */
export interface TemporaryStudy extends Disposable {
  /** Absolute; the folder is named `content`. */
  readonly folder: string;
  readonly dispose: () => void;
}

/** Writes the minimal study with other files laid over it. */
export function minimalStudy(overlay: Files = {}): TemporaryStudy {
  return temporaryStudy({ ...MINIMAL, ...overlay });
}

/** Writes these files, and no others, as a content folder. */
export function temporaryStudy(files: Readonly<Record<string, string | Uint8Array>>): TemporaryStudy {
  const parent = mkdtempSync(join(tmpdir(), 'casebook-study-'));
  const folder = join(parent, 'content');
  mkdirSync(folder);
  for (const [path, text] of Object.entries(files)) {
    if (text.length === 0) continue;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  const dispose = (): void => rmSync(parent, { recursive: true, force: true });
  return { folder, dispose, [Symbol.dispose]: dispose };
}
