import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const FOLDER = '.github/workflows/';
const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(FOLDER + name, 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});
const { scripts = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts?: Record<string, string> };

describe.each(workflows)('$name', ({ text, workflow }) => {
  it('pins every action by its commit, with the version beside it', () => {
    for (const line of usesLines(text)) expect(line).toMatch(PINNED);
  });

  it('starts from no permission and gives each job its own', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeTypeOf('object');
  });

  it('never runs the code of a pull request with the rights of the repository', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
  });

  it('puts no expression into a shell: what comes from outside goes through the environment', () => {
    for (const step of stepsOf(workflow)) expect(step.run ?? '').not.toContain('${{');
  });

  it('keeps no token in the checked-out repository', () => {
    const checkouts = stepsOf(workflow).filter((step) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts).not.toEqual([]);
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false });
  });

  it('ends a job that hangs', () => {
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(20);
  });

  it('calls only commands that exist', () => {
    for (const { run = '' } of stepsOf(workflow)) {
      for (const [, name] of run.matchAll(/\bnpm (?:run )?(\S+)/gu)) {
        if (name !== 'ci') expect(scripts).toHaveProperty([String(name)]);
      }
      for (const [, path] of run.matchAll(/\bnode (\S+)/gu)) expect(existsSync(String(path)), path).toBe(true);
    }
  });
});

describe('all workflows together', () => {
  it('use one version of an action', () => {
    const pins = new Set(workflows.flatMap(({ text }) => usesLines(text)));
    const actions = [...pins].map((line) => line.split('@')[0]);
    expect(actions).toEqual([...new Set(actions)]);
  });
});

describe('publish.yml', () => {
  const { build, deploy } = workflowNamed('publish.yml').jobs;

  it('runs on a push and by hand, on whichever branch is the default one', () => {
    expect(Object.keys(workflowNamed('publish.yml').on)).toEqual(['push', 'workflow_dispatch']);
    expect(build?.if).toBe("github.ref == format('refs/heads/{0}', github.event.repository.default_branch)");
    expect(deploy?.needs).toBe('build');
  });

  it('lets the job that runs the repository’s code read, and only the other one publish', () => {
    expect(build?.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(deploy?.steps.flatMap((step) => step.uses?.split('@')[0] ?? [])).toEqual(['actions/deploy-pages']);
  });

  it('checks before it builds, and builds for the address that was worked out', () => {
    const runs = build?.steps.flatMap((step) => step.run ?? []) ?? [];
    const order = ['npm ci', 'npm run check', 'node scripts/site-address.ts', 'npm run build'];
    expect(runs.filter((run) => order.includes(run))).toEqual(order);
    expect(build?.steps.find((step) => step.run === 'npm run build')?.env).toEqual({
      SITE: expression('steps.address.outputs.site'),
      BASE: expression('steps.address.outputs.base'),
    });
  });

  it.each([
    ['that cannot read the settings of Pages', build, 'pages', 'Turn on GitHub Pages'],
    ['whose deployment is refused', deploy, 'deployment', 'GitHub Pages did not take the site'],
  ])('a run %s says what to click', (_, job, step, title) => {
    const hint = job?.steps.find((one) => one.if === `failure() && steps.${step}.outcome == 'failure'`);
    const env = { ...process.env, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'octavia/arirang' };
    const { stdout } = spawnSync('bash', ['-e', '-c', hint?.run ?? ''], { env, encoding: 'utf8' });
    expect(stdout).toMatch(new RegExp(`^::error title=${title}::[^\\n]+\\n$`, 'u'));
    expect(stdout).toContain('https://github.com/octavia/arirang/settings/pages');
    expect(stdout).toContain('Source');
    expect(stdout).toContain('“GitHub Actions”');
  });

  it('never stops a publication halfway, nor lets a push elsewhere take the place of one that waits', () => {
    const { concurrency } = workflowNamed('publish.yml');
    expect(concurrency).toEqual({ group: `publish-${expression('github.ref')}`, 'cancel-in-progress': false });
  });
});

describe('check.yml', () => {
  const workflow = workflowNamed('check.yml');

  it('runs on pull requests and may only read', () => {
    expect(Object.keys(workflow.on)).toEqual(['pull_request']);
    expect(Object.values(workflow.jobs).map((job) => job.permissions)).toEqual([{ contents: 'read' }]);
  });

  it('checks, lints, builds and tests', () => {
    const runs = stepsOf(workflow).flatMap((step) => step.run ?? []);
    expect(runs).toEqual(['npm ci', 'npm run check', 'npm run lint', 'npm run build', 'npm test']);
  });
});

interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

interface Job {
  if?: string;
  needs?: string;
  permissions?: unknown;
  'timeout-minutes'?: number;
  steps: readonly Step[];
}

interface Step {
  if?: string;
  uses?: string;
  run?: string;
  with?: unknown;
  env?: unknown;
}

const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u;

function usesLines(text: string): string[] {
  return [...text.matchAll(/^\s*(?:- )?uses:\s*(.*)$/gmu)].map(([, value]) => String(value));
}

function expression(text: string): string {
  return `\${{ ${text} }}`;
}

function stepsOf(workflow: Workflow): Step[] {
  return Object.values(workflow.jobs).flatMap((job) => job.steps);
}

function workflowNamed(name: string): Workflow {
  const found = workflows.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no ${FOLDER}${name}.`);
  return found.workflow;
}
