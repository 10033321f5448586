import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { checkStudy } from '../support/check-study.ts';

/**
 * A case is a folder here with a `content` folder and the problems that it must raise, in order. To add one, write the content and run
 * this test: a missing expectation is written, to be looked at, and fails where `CI` is set. A changed one lies beside it. A folder with a
 * test of its own is none.
 */
const FOLDER = 'tests/studies';
const CASES = readdirSync(FOLDER).filter(
  (name) => existsSync(join(FOLDER, name, 'content')) && !existsSync(join(FOLDER, `${name}.test.ts`)),
);

describe.each(CASES)('the study in %s', (name) => {
  it('raises what is expected of it, and nothing else', async () => {
    const { problems } = await checkStudy(join(FOLDER, name, 'content'));
    const actual = problems.map(({ code, severity, place: { file, line, column } }) => ({
      code,
      severity,
      file,
      line,
      column,
    }));
    const file = join(FOLDER, name, 'expected.json');
    const changed = join(FOLDER, name, 'expected-changed.json');
    if (!existsSync(file) && !process.env.CI) writeFileSync(file, print(actual));
    const expected: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    rmSync(changed, { force: true });
    if (!isDeepStrictEqual(actual, expected) && !process.env.CI) writeFileSync(changed, print(actual));
    expect(actual).toEqual(expected);
  });
});

/** One problem a line. */
function print(problems: readonly object[]): string {
  return `[\n${problems.map((problem) => `  ${JSON.stringify(problem)}`).join(',\n')}\n]\n`;
}
