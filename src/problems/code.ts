import type { Place, Problem, Severity } from './problem.ts';

/** One file of a content folder in an example; `▸` stands right before the spot that the problem must name. */
export interface ExampleFile {
  /** Path inside the content folder. */
  readonly file: string;
  readonly text: string;
}

/** What is known about a problem code before it happens; `docs/problems.md` is printed from it. */
export interface CodeDescription {
  /** Permanent name, lower case with hyphens. */
  readonly code: string;
  readonly severity: Severity;
  /** No rule of a study turns it down: a wrong study would pass (EVIDENCE, rule 37). */
  readonly floor?: true;
  /** A short headline: what the code means. */
  readonly title: string;
  /** Why it matters and what to do, in a few sentences of Markdown. */
  readonly explanation: string;
  /** Laid over the minimal study of the tests, it raises exactly this code, at `▸`. */
  readonly bad: readonly ExampleFile[];
  /** Laid over the same study, it raises nothing. */
  readonly good: readonly ExampleFile[];
}

/** The words of one occurrence. */
export interface Wording {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** A problem code: call it with a place and its details to get a problem. */
export interface Code<Details> {
  (place: Place, details: Details): Problem;
  readonly description: CodeDescription;
}

/** Joins a code's description and its wording into a function that makes problems. */
export function defineCode<Details>(
  description: CodeDescription,
  wording: (details: Details) => Wording,
): Code<Details> {
  const make = (place: Place, details: Details): Problem => {
    const { message, hint } = wording(details);
    return {
      code: description.code,
      severity: description.severity,
      place,
      message,
      ...(hint === undefined ? {} : { hint }),
    };
  };
  return Object.assign(make, { description });
}
