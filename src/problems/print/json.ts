import { countBySeverity, type Problem } from '../problem.ts';

/** Problems for a program: one object, places flat. */
export function problemsAsJson(problems: readonly Problem[]): string {
  const flat = problems.map(({ code, severity, place, message, hint }) => ({
    code,
    severity,
    ...place,
    message,
    hint: hint ?? null,
  }));
  return JSON.stringify({ problems: flat, counts: countBySeverity(problems) }, null, 2);
}
