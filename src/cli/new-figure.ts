import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import * as prompts from '@clack/prompts';
import { type FoundRecord, findRecord } from '../pictures/found-record.ts';
import { withoutLocation } from '../pictures/location.ts';
import { measurePicture } from '../pictures/measure.ts';
import { printProblems } from '../problems/print/terminal.ts';
import { folderOf } from '../reader/read.ts';
import { parseDate } from '../study/date.ts';
import { figureText, REQUIRED_FIELDS, type RecordField } from '../study/figure-text.ts';
import { readLicence } from '../study/licence.ts';
import { MADE } from '../study/schema/figure.ts';

type Known = Partial<Record<RecordField, string>>;

/** What was made, or why nothing was. */
interface Added {
  /** The record, where one was written. */
  readonly path?: string;
  readonly message: string;
}

/** Copies a picture into `figures/` and writes its record. Nothing that exists is touched. */
export async function newFigure(
  picture: string,
  { folder, id }: { folder: string; id: string | undefined },
): Promise<Added> {
  if (!existsSync(picture)) return { message: `There is no file ${picture}.` };
  if (!existsSync(join(folder, 'study.yaml')))
    return { message: `${folder} is no content folder: it has no study.yaml.` };
  const name = id ?? nameFor(picture);
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name))
    return { message: `\`${name}\` is no id. Write letters, digits and hyphens: --id factory-floor.` };
  const figures = join(folder, 'figures');
  const taken = (await readdir(figures).catch(() => [])).find((file) => basename(file, extname(file)) === name);
  if (taken !== undefined) return { message: `figures/${taken} exists. Choose another id: --id ${name}-2.` };
  const measured = await measurePicture(picture, { file: picture, line: 1, column: 1 });
  if (measured.picture === undefined)
    return {
      message: await printProblems(measured.problems, { root: folderOf(folder), colour: process.stderr.isTTY }),
    };

  const bytes = await readFile(picture);
  const found = await findRecord(bytes);
  const known = process.stdin.isTTY === true ? await completed(proposed(found)) : proposed(found);
  if (known === undefined) return { message: 'Nothing was written.' };
  await mkdir(figures, { recursive: true });
  const isJpeg = measured.picture.format === 'jpeg';
  const ending = extname(picture).toLowerCase();
  await writeFile(join(figures, name + ending), found.located && isJpeg ? withoutLocation(bytes) : bytes, {
    flag: 'wx',
  });
  const path = join(figures, `${name}.yaml`);
  await writeFile(path, figureText(known), { flag: 'wx' });
  return { path, message: told({ name, ending, known, found, isJpeg }) };
}

/** `IMG 0412.JPG` → `img-0412`. */
function nameFor(picture: string): string {
  return basename(picture, extname(picture))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** What the file says of itself, as far as a record may say it. */
function proposed({ licences, camera, date, ...found }: FoundRecord): Known {
  const licence = licences.find((words) => !('fault' in readLicence(words)));
  const { caption, alt, description, credit, place } = found;
  return Object.fromEntries(
    Object.entries({
      caption,
      alt,
      credit,
      licence,
      made: camera ? 'photograph' : undefined,
      description,
      date: date !== undefined && parseDate(date) !== undefined ? date : undefined,
      place,
    }).filter(([, value]) => value !== undefined),
  );
}

/** Asks for every required field, with what the file says as the answer that Enter gives; nothing if the author goes away. */
async function completed(known: Known): Promise<Known | undefined> {
  const answers: Known = { ...known };
  for (const field of Object.keys(REQUIRED_FIELDS) as RecordField[]) {
    const answer = field === 'made' ? await askMade(known.made) : await askText(field, known[field]);
    if (typeof answer === 'symbol') return undefined;
    answers[field] = answer;
  }
  return answers;
}

function askMade(initialValue: string | undefined): Promise<string | symbol> {
  const options = MADE.map((value) => ({ value: value as string, label: value }));
  return prompts.select({ message: 'made', options, ...(initialValue === undefined ? {} : { initialValue }) });
}

function askText(field: RecordField, initialValue = ''): Promise<string | symbol> {
  return prompts.text({
    message: `${field}: ${REQUIRED_FIELDS[field]}`,
    initialValue,
    validate(value) {
      const licence = field === 'licence' && value ? readLicence(value) : undefined;
      return licence !== undefined && 'fault' in licence ? licence.fault : undefined;
    },
  });
}

function told(added: { name: string; ending: string; known: Known; found: FoundRecord; isJpeg: boolean }): string {
  const { name, ending, known, found, isJpeg } = added;
  const missing = (Object.keys(REQUIRED_FIELDS) as RecordField[]).filter((field) => !known[field]?.trim());
  const lines = [`figures/${name}${ending} and figures/${name}.yaml were added.`];
  if (found.located)
    lines.push(
      isJpeg
        ? 'The file said where it was taken; the copy does not.'
        : 'The file says where it was taken. What is published will not, but who gets your content folder can read it.',
    );
  if (missing.length > 0) lines.push(`To fill in: ${missing.join(', ')}. npm run check names their lines.`);
  lines.push(`Show it with ![](fig:${name}).`);
  return lines.join('\n');
}
