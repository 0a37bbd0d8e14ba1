import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLiteral, foldNear } from './literal.ts';
import { LiteralList, type Where } from './literal-list.ts';

describe('where a literal stands', () => {
  it.each<[string, string, Where, boolean]>([
    ['team', 'team won', 'start', true],
    ['team', 'the team', 'start', false],
    ['team', 'the team', 'end', true],
    ['team', 'the team won', 'end', false],
    ['team', 'the team won', 'anywhere', true],
    ['team', 'steam', 'anywhere', false],
    ['team', 'teams', 'anywhere', false],
    ['team*', 'two teams', 'end', true],
    ['team*', 'two teams', 'anywhere', true],
    ['team*', 'teams won', 'end', false],
    ['车队', '中国车队赢', 'anywhere', true],
    [', idaho', ', idaho', 'start', true],
    ['team', '', 'anywhere', false],
  ])('%s in "%s", %s: %s', (literal, text, where, expected) => {
    expect(new LiteralList([literal]).stand(text, where)).toBe(expected);
  });
});

const piece = fc.constantFrom('a', 'ab', 'b', ' ', ', ', '中', '中国', '-');
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => foldNear(pieces.join('')));
const literal = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '*'))
  .map(([pieces, end]) => foldLiteral(pieces.join('') + end))
  .filter((one) => one !== '' && one !== '*');

it('finds one of many where it finds that one alone', () => {
  fc.assert(
    fc.property(fc.array(literal), text, fc.constantFrom<Where>('start', 'end', 'anywhere'), (literals, side, where) => {
      const alone = literals.some((one) => new LiteralList([one]).stand(side, where));
      expect(new LiteralList(literals).stand(side, where)).toBe(alone);
    }),
  );
});

it('folds a text as it folds literals', () => {
  expect(foldNear('ЁЖ’ Teaм')).toBe(foldLiteral("еж' teaм"));
  expect(foldLiteral('ЁЖ*')).toBe('еж*');
});

// As its words have it: at every place, and with every end that a wildcard allows.
function standsNaively(one: string, side: string, where: Where): boolean {
  const isLetter = (at: number) => /^[a-z]$/u.test(side.charAt(at));
  const isEdge = (at: number) => !isLetter(at - 1) || !isLetter(at);
  const read = one.replace(/\*$/u, '');
  return Array.from(`${side} `, (_, at) => at).some((at) => {
    if (!side.startsWith(read, at) || !isEdge(at) || (where === 'start' && at > 0)) return false;
    let end = at + read.length;
    while (one.endsWith('*') && isLetter(end)) end++;
    return isEdge(end) && (where !== 'end' || end === side.length);
  });
}

it('finds a literal wherever it stands', () => {
  fc.assert(
    fc.property(literal, text, fc.constantFrom<Where>('start', 'end', 'anywhere'), (one, side, where) => {
      expect(new LiteralList([one]).stand(side, where)).toBe(side !== '' && standsNaively(one, side, where));
    }),
    { numRuns: 500 },
  );
});
