import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../support/pages.ts';
import { build, copyProject, type Project } from '../support/project.ts';
import { SITES } from '../support/sites.ts';

/** Another machine: another time zone and another language than those of whoever runs the tests. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'ko_KR.UTF-8', LC_ALL: 'ko_KR.UTF-8' };

describe('built again, elsewhere, from the same content,', () => {
  it('the study has the same bytes; the address may come from the environment as well as from the command line', async () => {
    const again = copyProject('base-again');
    const { code, output } = await build(again, { env: { ...ELSEWHERE, SITE: 'https://example.org', BASE: '/x/y/' } });
    expect(code, output).toBe(0);
    expect(differences(again, SITES.base)).toEqual([]);
  });

  it('the photographs have the same bytes, though nothing was kept of the first time', async () => {
    const { args, content } = SITES.photographs;
    const again = copyProject('photographs-again', { content, pictures: 'own' });
    const { code, output } = await build(again, { args, env: ELSEWHERE });
    expect(code, output).toBe(0);
    expect(differences(again, SITES.photographs)).toEqual([]);
  });
});

/** The files that only one has, or that differ. */
function differences(a: Project, b: Project): string[] {
  const [ours, theirs] = [filesIn(a.dist), filesIn(b.dist)];
  const onlyOne = [...ours.filter((file) => !theirs.includes(file)), ...theirs.filter((file) => !ours.includes(file))];
  const changed = ours.filter(
    (file) => theirs.includes(file) && !readFileSync(join(a.dist, file)).equals(readFileSync(join(b.dist, file))),
  );
  return [...onlyOne, ...changed];
}
