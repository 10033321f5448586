import { fixedRule } from './codes/fixed-rule.ts';
import { unknownRule } from './codes/unknown-rule.ts';
import { CODES } from './codes.ts';
import type { Place, Problem, Severity } from './problem.ts';

/** What `rules:` in `study.yaml` may say of a code; `quotations: strict` raises two of them together. */
export type Rules = Readonly<Record<string, Severity | 'off' | 'strict'>>;

/** Codes that `quotations: strict` makes errors (EVIDENCE, rule 37). */
const STRICT_QUOTATIONS = new Set(['unquotable-source', 'unbound-quotation']);

/** Gives problems the severities that the study has set. A code with a floor never sinks below its own severity. */
export function withRules(problems: readonly Problem[], rules: Rules): Problem[] {
  const floors = new Set(CODES.filter((code) => code.floor === true).map((code) => code.code));
  return problems.flatMap((problem) => {
    const strict = rules['quotations'] === 'strict' && STRICT_QUOTATIONS.has(problem.code) ? 'error' : undefined;
    const set = floors.has(problem.code) ? undefined : rules[problem.code];
    const severity = set === undefined || set === 'strict' ? (strict ?? problem.severity) : set;
    return severity === 'off' ? [] : [{ ...problem, severity }];
  });
}

/** Rules that name no code, or one that cannot be changed. */
export function ruleProblems(rules: Rules, at: (name: string) => Place): Problem[] {
  return Object.entries(rules).flatMap(([name, value]) => {
    const code = CODES.find((one) => one.code === name);
    if (name === 'quotations')
      return value === 'strict' || value === 'off'
        ? []
        : [unknownRule(at(name), { name: `quotations: ${value}`, known: ['quotations: strict'] })];
    if (code === undefined)
      return [unknownRule(at(name), { name, known: ['quotations', ...CODES.map((one) => one.code)] })];
    if (value === 'strict')
      return [unknownRule(at(name), { name: `${name}: strict`, known: ['error', 'warning', 'notice', 'off'] })];
    return code.floor === true && value !== code.severity ? [fixedRule(at(name), { name })] : [];
  });
}
