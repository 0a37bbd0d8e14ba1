import { type Conditions, NEAR } from '../domain/conditions.ts';
import { toSkeleton } from './skeleton.ts';

/** The condition that does not hold, with its literals; and the one that stands where it may not. */
export interface Failure {
  readonly condition: Exclude<keyof Conditions, 'onlyWith'>;
  readonly literals: readonly string[];
  readonly found?: string;
}

/**
 * The first condition around a span of a text that does not hold; undefined when all do, company apart.
 * @param language of the page, as a BCP 47 tag
 */
export function findFailure(
  conditions: Conditions,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  language?: string,
): Failure | undefined {
  const left = toSkeleton(text.slice(0, start)).text;
  const right = toSkeleton(text.slice(end)).text;
  const near = `${toSkeleton(text.slice(Math.max(0, start - NEAR), start)).text}\0${toSkeleton(text.slice(end, end + NEAR)).text}`;
  const stands = {
    after: (literal: string) => toPattern(literal, String.raw`(?<![\p{L}\p{N}])`, String.raw`[\s\p{P}]*$`).test(left),
    before: (literal: string) => toPattern(literal, String.raw`^[\s\p{P}]*`, '').test(right),
    near: (literal: string) => toPattern(literal, String.raw`(?<![\p{L}\p{N}])`, '').test(near),
  } as const;
  const asked = (['after', 'before', 'near'] as const).find((key) => conditions[key]?.some(stands[key]) === false);
  if (asked !== undefined) return { condition: asked, literals: conditions[asked] ?? [] };
  for (const [key, where] of [
    ['notAfter', 'after'],
    ['notBefore', 'before'],
    ['notNear', 'near'],
  ] as const) {
    const found = conditions[key]?.find(stands[where]);
    if (found !== undefined) return { condition: key, literals: conditions[key] ?? [], found };
  }
  const spoken = language?.toLowerCase().split(/[-_]/u)[0];
  const { languages } = conditions;
  return languages !== undefined && spoken !== undefined && !languages.includes(spoken)
    ? { condition: 'languages', literals: languages }
    : undefined;
}

function toPattern(literal: string, head: string, tail: string): RegExp {
  const open = literal.endsWith('*');
  const letters = toSkeleton(open ? literal.slice(0, -1) : literal).text;
  const escaped = letters.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
  const isHan = /\p{Script=Han}/u.test(letters);
  const edge = isHan ? '' : open ? String.raw`[\p{L}\p{N}]*` : String.raw`(?![\p{L}\p{N}])`;
  return new RegExp((isHan && head.startsWith('(?<!') ? '' : head) + escaped + edge + tail, 'u');
}
