import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { attribute, hasClass } from '../support/dom.ts';
import { pagesOf } from '../support/pages.ts';
import { PROJECT } from '../support/project.ts';
import { SITES, STUDY_SITES } from '../support/sites.ts';
import { studyIn } from '../support/study.ts';

describe('the HTML', () => {
  // One exception in .htmlvalidate.json: a page of a source is called as its source is, however long that may be.
  it.each([SITES.root, SITES.photographs])('of $folder is valid on every page', async ({ dist, base }) => {
    const validator = new HtmlValidate(new FileSystemConfigLoader());
    const faults: string[] = [];
    for (const { file, html } of pagesOf({ dist, base })) {
      const { results } = await validator.validateString(html, join(PROJECT, file));
      for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
        faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it.each(Object.values(SITES))('of $folder has no id twice on a page', (site) => {
    const twice = pagesOf(site).flatMap(({ file, ids }) =>
      ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${file}: ${id}`),
    );
    expect(twice).toEqual([]);
  });

  it.each(STUDY_SITES)('of $folder has one main heading on each page, and no level of headings left out', (site) => {
    const faults = pagesOf(site).flatMap(({ file, elements }) => {
      const levels = elements
        .filter(({ tagName }) => /^h[1-6]$/u.test(tagName))
        .map(({ tagName }) => Number(tagName[1]));
      const jumps = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
      return levels.filter((level) => level === 1).length === 1 && jumps.length === 0
        ? []
        : [`${file}: ${levels.join(' ')}`];
    });
    expect(faults).toEqual([]);
  });

  it('says in which language the words stand', async () => {
    const { record } = await studyIn(SITES.root.content);
    for (const { file, elements } of pagesOf(SITES.root)) {
      const [html] = elements;
      expect(html && attribute(html, 'lang'), file).toBe(record.language);
    }
  });

  it('leads from the top of each page to its text', () => {
    for (const { file, elements, ids } of pagesOf(SITES.root)) {
      const [first] = elements.filter(({ tagName }) => tagName === 'a');
      expect(first && hasClass(first, 'skip'), file).toBe(true);
      expect(ids, file).toContain((first && attribute(first, 'href'))?.slice(1));
    }
  });
});
