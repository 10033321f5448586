import { fileURLToPath } from 'node:url';
import { type Project, projectAt } from './project.ts';

/** A site that the tests look at: how it is built, and where it stands. */
export interface TestSite extends Project {
  readonly base: string;
  /** Without one, nothing on the site is absolute. */
  readonly site?: string;
  readonly args: readonly string[];
  /** The content folder that it is made from, where that is not the study's. */
  readonly madeFrom?: string;
}

/** Built once for all tests, by `build-sites.ts`. */
export const SITES = {
  /** The study as `npm run build` makes it. */
  root: { ...projectAt('root'), base: '/', args: [] },
  /** The study in a folder of a domain. */
  base: {
    ...projectAt('base'),
    base: '/x/y/',
    site: 'https://example.org',
    args: ['--site', 'https://example.org', '--base', '/x/y/'],
  },
  /** A small study of photographs, which are drawn before it is built. */
  photographs: {
    ...projectAt('photographs'),
    base: '/pictures/',
    args: ['--base', 'pictures'],
    madeFrom: fileURLToPath(new URL('../fixtures/photographs/content', import.meta.url)),
  },
  /** An invented study that cites a source of every kind. */
  kinds: {
    ...projectAt('kinds'),
    base: '/',
    args: [],
    madeFrom: fileURLToPath(new URL('../studies/kinds/content', import.meta.url)),
  },
} satisfies Record<string, TestSite>;

export const STUDY_SITES = [SITES.root, SITES.base] as const;
