import postcss, { type AtRule, type Root, type Rule } from 'postcss';

/** What a page has that a rule may be about. */
export interface Markup {
  readonly html: string;
  /** Its scripts, which may give classes while it is read. */
  readonly scripts: readonly string[];
}

/**
 * The rules of a style sheet that can say something about a page: those whose classes the page has or its scripts name. Rules about elements,
 * ids, attributes and states stay, and so does a choice of classes (`:is(…)`): what stays needlessly costs some bytes, what goes wrongly costs the page.
 */
export function usedRules(css: string, { html, scripts }: Markup): string {
  const { root, known, made } = sheets.get(css) ?? parsed(css);
  const classes = classesOf(html);
  const named = scripts.join(' ');
  const used = new Set(known.filter((name) => classes.has(name) || named.includes(name)));
  const key = [...used].join(' ');
  const rules = made.get(key) ?? withRulesFor(root, used);
  made.set(key, rules);
  return rules;
}

interface Sheet {
  readonly root: Root;
  /** The classes that its rules need. */
  readonly known: readonly string[];
  readonly made: Map<string, string>;
}

/** A site has thousands of pages and a handful of style sheets, of which each has a handful of forms. */
const sheets = new Map<string, Sheet>();

function parsed(css: string): Sheet {
  const root = postcss.parse(css);
  const sheet = { root, known: classesIn(root), made: new Map<string, string>() };
  sheets.set(css, sheet);
  return sheet;
}

function classesOf(html: string): ReadonlySet<string> {
  return new Set(
    [...html.matchAll(/\sclass=(?:"([^"]*)"|'([^']*)')/gu)].flatMap(([, one, other]) =>
      (one ?? other ?? '').split(/\s+/u),
    ),
  );
}

/** The classes that a selector needs. */
function neededBy(selector: string): string[] {
  const bare = selector.replace(/:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)/gu, '');
  return [...bare.matchAll(/\.(-?[A-Za-z_][\w-]*)/gu)].map(([, name = '']) => name);
}

function classesIn(root: Root): string[] {
  const found = new Set<string>();
  root.walkRules((rule) => {
    if (!isFrame(rule)) for (const selector of rule.selectors) for (const name of neededBy(selector)) found.add(name);
  });
  return [...found];
}

function withRulesFor(whole: Root, used: ReadonlySet<string>): string {
  const root = whole.clone();
  root.walkRules((rule) => {
    if (isFrame(rule)) return;
    const kept = rule.selectors.filter((selector) => neededBy(selector).every((name) => used.has(name)));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  removeEmpty(root);
  return root.toString();
}

/** A step of an animation, `50%`, is written like a rule. */
function isFrame({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes');
}

function removeEmpty(container: Root | AtRule): void {
  container.each((node) => {
    if (node.type !== 'atrule' || node.nodes === undefined) return;
    removeEmpty(node);
    if (node.nodes.length === 0) node.remove();
  });
}
