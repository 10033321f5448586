import { excerptsOf } from '../markdown/excerpts.ts';
import { readProse } from '../markdown/read-prose.ts';
import type { SourceEntry } from '../study/entries.ts';
import { sourceRecord } from '../study/schema/source.ts';
import { idOfFileName } from './file-names.ts';
import { fingerprint } from './lock.ts';
import { namedIds } from './named-ids.ts';
import type { ReaderContext } from './prose.ts';
import { itemOf } from './source-item.ts';
import { frontMatter, type TextFile } from './text-file.ts';
import { readYaml } from './yaml.ts';

/** Reads `sources/<id>.md`: CSL and evidence fields on top, notes and excerpts below. */
export function readSource(file: TextFile, context: ReaderContext): SourceEntry | undefined {
  const front = frontMatter(file);
  const yaml = readYaml(front, sourceRecord);
  context.problems.push(...yaml.problems);
  const body = excerptsOf(file.text, file.place);
  context.problems.push(...body.problems);
  const notes = body.hasNotes
    ? readProse({ key: file.file, format: 'markdown', text: body.notes, place: file.place }, context.terms)
    : undefined;
  context.problems.push(...(notes?.problems ?? []));
  if (yaml.value === undefined) {
    const prose = notes === undefined ? [] : [notes.prose];
    context.unread.push({
      kind: 'source',
      file: file.file,
      ids: [idOfFileName(file.name)],
      prose,
      names: namedIds(yaml, 'relay', ['evidence', 'relays']),
    });
    return undefined;
  }
  return {
    id: idOfFileName(file.name),
    file: file.file,
    item: itemOf(yaml.value),
    evidence: yaml.value.evidence,
    excerpts: body.excerpts.map((excerpt) => ({ ...excerpt, sha256: fingerprint(excerpt.words) })),
    at: yaml.at,
    ...(notes === undefined ? {} : { notes: notes.prose }),
  };
}
