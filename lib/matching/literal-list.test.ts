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
