import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Problem } from '../problems/problem.ts';

/** Shows the errors of the content over the page in the browser, the first with its place. */
export function overlay(server: ViteDevServer, problems: readonly Problem[], root: string): void {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const [first, ...others] = errors;
  if (first === undefined) return;
  const line = ({ place, message, hint }: Problem): string =>
    `${place.file}:${place.line}:${place.column}  ${message}${hint ? `\n    ${hint}` : ''}`;
  server.ws.send({
    type: 'error',
    err: {
      message: line(first),
      stack: others.map(line).join('\n\n'),
      id: join(root, first.place.file),
      plugin: 'casebook',
      loc: { file: join(root, first.place.file), line: first.place.line, column: first.place.column },
    },
  });
}
