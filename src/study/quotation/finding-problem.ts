import { idleOmission } from '../../problems/codes/idle-omission.ts';
import { invisibleCharacter } from '../../problems/codes/invisible-character.ts';
import { misquotation } from '../../problems/codes/misquotation.ts';
import { negationNear } from '../../problems/codes/negation-near.ts';
import { senseTurned } from '../../problems/codes/sense-turned.ts';
import { undeclaredEmphasis } from '../../problems/codes/undeclared-emphasis.ts';
import { unreadableQuotation } from '../../problems/codes/unreadable-quotation.ts';
import type { Place, Problem } from '../../problems/problem.ts';
import type { Finding } from './marked-text.ts';

const CODES = {
  misquotation,
  'sense-turned': senseTurned,
  'negation-near': negationNear,
  'idle-omission': idleOmission,
  'undeclared-emphasis': undeclaredEmphasis,
  'invisible-character': invisibleCharacter,
} as const;

/** A finding of the comparison as a problem at a place. */
export function findingProblem({ code, message, hint }: Finding, place: Place): Problem {
  if (code === 'unreadable-quotation') return unreadableQuotation(place, { fault: 'wordless' });
  return CODES[code](place, hint === undefined ? { message } : { message, hint });
}
