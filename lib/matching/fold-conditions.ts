import type { Conditions } from '../domain/conditions.ts';
import { foldLiteral } from './literal.ts';
import { LiteralList } from './literal-list.ts';

/** The conditions that are lists of literals. */
export const LITERAL_KINDS = ['after', 'before', 'notAfter', 'notBefore', 'near', 'notNear'] as const;
/** One such condition. */
export type LiteralKind = (typeof LITERAL_KINDS)[number];

/** Conditions as `holds` asks for them. */
export type FoldedConditions = Omit<Conditions, LiteralKind> & { readonly [kind in LiteralKind]?: LiteralList };

/** Conditions as authored, made ready for `holds`. */
export function foldConditions(conditions: Conditions): FoldedConditions {
  const { after, before, notAfter, notBefore, near, notNear, ...others } = conditions;
  const lists = Object.entries({ after, before, notAfter, notBefore, near, notNear }).flatMap(([kind, list]) =>
    list === undefined ? [] : [[kind, new LiteralList(list.map(foldLiteral))] as const],
  );
  return { ...others, ...Object.fromEntries(lists) };
}
