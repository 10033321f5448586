import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('the guard against an old Node', () => {
  it.each(['v12.22.12', 'v20.20.2', 'v23.11.1'])('%s is told in one line what to install', (version) => {
    const { status, stdout, stderr } = runAs(version);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      `Casebook needs Node 24 or newer; this is ${version}. ` +
        'Install it from nodejs.org, or run `npm ci` again without `--omit=optional`.\n',
    );
  });

  it.each(['v24.0.0', 'v24.21.0', 'v26.1.0'])('%s passes without a word', (version) => {
    expect(runAs(version)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('speaks before a command of the project does', () => {
    const { status, stdout, stderr } = runAs('v20.20.2', ['scripts/run.mjs', 'src/cli/check.ts']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Casebook needs Node 24 or newer; this is v20\.20\.2\..*\n$/u);
  });

  it('asks for the version that .node-version and engines ask for', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines?: { node?: string } };
    expect(readFileSync('.node-version', 'utf8').trim()).toBe('24');
    expect(engines?.node).toBe('>=24');
  });
});

/** Runs the guard in this Node, which is made to say that it is another. */
function runAs(version: string, args: readonly string[] = ['scripts/node-version.mjs']) {
  const disguise = `data:text/javascript,Object.defineProperty(process,'version',{value:'${version}'})`;
  return spawnSync(process.execPath, ['--import', disguise, ...args], { encoding: 'utf8' });
}
