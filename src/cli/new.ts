import { parseArgs } from 'node:util';
import { contentFolder } from './content-folder.ts';
import { newFigure } from './new-figure.ts';

const USAGE = `npm run new -- figure photo.jpg [--id name] [--content folder]

Copies a picture into figures/ and writes its record: what the file says of itself (IPTC, XMP, EXIF) as a proposal, the rest
as you answer. Without a terminal, what is missing is left empty for the check to name. Nothing is ever overwritten.`;

/** Adds something to the content folder and returns the exit code. */
async function add(args: readonly string[]): Promise<number> {
  const option = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { id: option, content: option, help: { type: 'boolean', short: 'h' } },
  });
  const [kind, picture, ...more] = positionals;
  if (values.help || kind !== 'figure' || picture === undefined || more.length > 0) {
    process.stdout.write(`${USAGE}\n`);
    return values.help ? 0 : 2;
  }
  const folder = contentFolder(values.content ?? process.env['CONTENT'] ?? 'content');
  const { path, message } = await newFigure(picture, { folder, id: values.id });
  (path === undefined ? process.stderr : process.stdout).write(`${message}\n`);
  return path === undefined ? 1 : 0;
}

process.exitCode = await add(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}\n`);
  return 2;
});
