import postcss, { type AtRule, type Root, type Rule } from 'postcss';

/** What a page has that a rule may be about. */
export interface Markup {
  readonly html: string;
  /** Its scripts, which may give classes while it is read. */
  readonly scripts: readonly string[];
}

/**
 * The rules of a style sheet that can say something about a page: those whose classes and elements the page has or its scripts name. Rules about
 * ids, attributes and states stay, and so does a choice (`:is(…)`): what stays needlessly costs some bytes, what goes wrongly costs the page.
 */
export function usedRules(css: string, { html, scripts }: Markup): string {
  const { root, known, made } = sheets.get(css) ?? parsed(css);
  const named = namesInScripts(scripts);
  const has = namesIn(html);
  const used = new Set(known.filter((name) => has.has(name) || named.has(name)));
  const key = [...used].join(' ');
  const rules = made.get(key) ?? withRulesFor(root, used);
  made.set(key, rules);
  return rules;
}

interface Sheet {
  readonly root: Root;
  /** The classes and elements that its rules need. */
  readonly known: readonly string[];
  readonly made: Map<string, string>;
}

/** A site has thousands of pages and a handful of style sheets, of which each has a handful of forms. */
const sheets = new Map<string, Sheet>();

function parsed(css: string): Sheet {
  const root = postcss.parse(css);
  const sheet = { root, known: namesNeeded(root), made: new Map<string, string>() };
  sheets.set(css, sheet);
  return sheet;
}

/** `.claim` for each class and `blockquote` for each element that a page has. */
function namesIn(html: string): ReadonlySet<string> {
  // Nearly all of them have been met before: a whole match is a cheaper key than what is in it.
  const found = new Set(html.match(/<[a-z][\w-]*|\sclass=(?:"[^"]*"|'[^']*')/giu));
  const names = [...found].flatMap((part) =>
    part.startsWith('<')
      ? [part.slice(1).toLowerCase()]
      : part
          .slice(part.indexOf('=') + 2, -1)
          .split(/\s+/u)
          .map((name) => `.${name}`),
  );
  return new Set(['html', 'body', ...names]);
}

/** Every word of a script, as a class and as an element: any of them may be one. */
function namesInScripts(scripts: readonly string[]): ReadonlySet<string> {
  const key = scripts.join('\n');
  const known = namedBy.get(key);
  if (known !== undefined) return known;
  const words = scripts.flatMap((script) => script.match(/[\w-]+/gu) ?? []);
  const names = new Set([...words, ...words.map((word) => `.${word}`)]);
  namedBy.set(key, names);
  return names;
}

/** As few as there are kinds of pages. */
const namedBy = new Map<string, ReadonlySet<string>>();

/** The classes and elements that a selector needs. */
function neededBy(selector: string): string[] {
  const bare = selector.replace(
    /:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]|:{1,2}[\w-]+(?:\([^)]*\))?/gu,
    '',
  );
  return (bare.match(/\.-?[A-Za-z_][\w-]*|(?<![\w#.-])[A-Za-z][\w-]*/gu) ?? []).map((name) =>
    name.startsWith('.') ? name : name.toLowerCase(),
  );
}

function namesNeeded(root: Root): string[] {
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
