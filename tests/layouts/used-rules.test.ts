import { describe, expect, it } from 'vitest';
import { usedRules } from '../../src/layouts/used-rules.ts';

const used = (css: string, html: string, scripts: readonly string[] = []): string => usedRules(css, { html, scripts });

describe('the rules that a page is sent', () => {
  it('are those whose classes it has', () => {
    expect(used('.claim{a:b}.chart{a:b}', '<p class="claim open">')).toBe('.claim{a:b}');
  });

  it('need all classes of a selector, and one of the selectors', () => {
    expect(used('.claim .mark,.claim.open,.tally{a:b}', '<p class="claim open">')).toBe('.claim.open{a:b}');
  });

  it('include those about ids, attributes and states', () => {
    const rules =
      '#text,[hidden],:focus-visible,::backdrop,a[href^=http]::after,p:nth-of-type(2n),html:has(.bar) body{a:b}';
    expect(used(rules, '<p><a>')).toBe(rules);
  });

  it('are about elements that it has', () => {
    expect(used('.prose table td,.prose P>a,pre.claim{a:b}', '<main class="prose claim"><p><a>')).toBe(
      '.prose P>a{a:b}',
    );
    expect(used('.prose video{a:b}', '<p class="prose">', ['make("video")'])).toBe('.prose video{a:b}');
  });

  it('include those that name a class only as a choice, or say what is not there', () => {
    const rules = 'p:not(.narrow),p:is(.note,.aside),p:has(> .cite:not(.whole)){a:b}';
    expect(used(rules, '<p>')).toBe(rules);
  });

  it('include those for classes that a script gives', () => {
    expect(used('.look.zoomed{a:b}', '<p class="look">', ['box.classList.toggle("zoomed")'])).toBe('.look.zoomed{a:b}');
  });

  it('leave no empty condition behind, and no step out of an animation', () => {
    const css = '@media print{@supports (a:b){.chart{a:b}}}@keyframes read{50.5%{a:b}to{a:b}}';
    expect(used(css, '<p>')).toBe('@keyframes read{50.5%{a:b}to{a:b}}');
  });

  it('are the same for a sheet that was asked for by another page', () => {
    const css = '.a{a:b}.b{a:b}';
    expect([used(css, '<p class="a">'), used(css, "<p class='b'>"), used(css, '<p class="a">')]).toEqual([
      '.a{a:b}',
      '.b{a:b}',
      '.a{a:b}',
    ]);
  });
});
