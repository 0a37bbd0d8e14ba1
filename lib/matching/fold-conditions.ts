import type { Conditions } from '../domain/conditions.ts';
import { foldLiteral, WILDCARD } from './literal.ts';

/** Conditions with their literals as `holds` compares them. */
export function foldConditions(conditions: Conditions): Conditions {
  const { after, before, notAfter, notBefore, near, notNear } = conditions;
  const literals = Object.entries({ after, before, notAfter, notBefore, near, notNear }).flatMap(([key, list]) =>
    list === undefined ? [] : [[key, list.map(fold)] as const],
  );
  return { ...conditions, ...Object.fromEntries(literals) };
}

function fold(literal: string): string {
  return literal.endsWith(WILDCARD) ? foldLiteral(literal.slice(0, -WILDCARD.length)) + WILDCARD : foldLiteral(literal);
}
