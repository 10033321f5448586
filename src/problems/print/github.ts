import type { Problem } from '../problem.ts';

/** Problems as GitHub Actions workflow commands, one a line (GitHub documentation, “Workflow commands”). */
export function problemsForGitHub(problems: readonly Problem[]): string {
  return problems.map(annotation).join('\n');
}

function annotation({ code, severity, place, message, hint }: Problem): string {
  const properties = [
    ['file', place.file],
    ['line', String(place.line)],
    ['col', String(place.column)],
    ...(place.endLine === undefined ? [] : [['endLine', String(place.endLine)]]),
    ...(place.endColumn === undefined ? [] : [['endColumn', String(place.endColumn)]]),
    ['title', code],
  ];
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(value ?? '')}`).join(',');
  return `::${severity} ${list}::${escapeData(hint === undefined ? message : `${message}\n${hint}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
