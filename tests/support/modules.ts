import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** A module of the project and what it imports, types included. */
export interface Module {
  /** Below the folder that was read, with `/`: `study/claim.ts`. */
  readonly path: string;
  readonly text: string;
  /** As written: `../problems/problem.ts`, `node:fs`, `astro:content`. */
  readonly imports: readonly string[];
}

/** The `.ts` and `.astro` files below a folder, declarations left out. */
export function readModules(folder: string): Module[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:ts|astro)$/u.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      return { path, text, imports: path.endsWith('.astro') ? importsOfAstro(text) : importsOfTypeScript(path, text) };
    });
}

/** What an import names: a file below the folder (`study/date.ts`), or a package (`node:fs`, `astro:content`, `sharp`, `@astrojs/mdx`). */
export function target(importer: string, specifier: string): { readonly file: string } | { readonly name: string } {
  if (specifier.startsWith('.')) return { file: posix.join(dirname(importer), specifier) };
  if (specifier.startsWith('node:') || specifier.startsWith('astro:')) return { name: specifier };
  return {
    name: specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/'),
  };
}

/** Groups of files that import one another, in a circle or several. Each group is sorted. */
export function knots(modules: readonly Module[]): string[][] {
  const next = new Map(
    modules.map(({ path, imports }) => [
      path,
      imports.map((one) => target(path, one)).flatMap((to) => ('file' in to ? [to.file] : [])),
    ]),
  );
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>();
    const waiting = [...(next.get(from) ?? [])];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      waiting.push(...(next.get(file) ?? []));
    }
    return seen;
  };
  const reached = new Map([...next.keys()].map((file) => [file, reach(file)]));
  const groups = [...next.keys()]
    .filter((file) => reached.get(file)?.has(file))
    .map((file) =>
      [...next.keys()]
        .filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file))
        .sort()
        .join(' '),
    );
  return [...new Set(groups)].map((group) => group.split(' '));
}

/** The exported declarations of a TypeScript module that have no docstring, by their names. */
export function undocumented({ path, text }: Pick<Module, 'path' | 'text'>): string[] {
  const file = parse(path, text);
  const overloads = new Set<string>();
  return file.statements.flatMap((statement) => {
    if (
      !ts.canHaveModifiers(statement) ||
      !ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    )
      return [];
    const name = nameOf(statement);
    const documented = ts.getJSDocCommentsAndTags(statement).length > 0 || overloads.has(name);
    overloads.add(name);
    return documented ? [] : [name];
  });
}

/** Whether a module only hands on what other modules export, or hands on all of another. */
export function isBarrel({ path, text }: Pick<Module, 'path' | 'text'>): boolean {
  const statements = parse(path, text).statements;
  const handedOn = statements.filter(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
  );
  const star = handedOn.some((statement) => ts.isExportDeclaration(statement) && statement.exportClause === undefined);
  const own = statements.filter(
    (statement) => !ts.isExportDeclaration(statement) && !ts.isImportDeclaration(statement),
  );
  return star || (handedOn.length > 0 && own.length === 0);
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText()).join(', ');
  const name = ts.isDeclarationStatement(statement) ? statement.name : undefined;
  return name?.getText() ?? 'default';
}

function importsOfTypeScript(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
            ? node.arguments[0]
            : undefined;
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) found.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(path, text));
  return [...new Set(found)];
}

/** The front matter of an Astro file is TypeScript between two lines of `---`. */
function importsOfAstro(text: string): string[] {
  const fenced = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(text)?.[1] ?? '';
  return importsOfTypeScript('front-matter.ts', fenced);
}
