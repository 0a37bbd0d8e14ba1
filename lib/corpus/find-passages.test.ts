import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumerals, findQuotations, findSentences } from './find-passages.ts';

const slices = (text: string, found: readonly { start: number; end: number }[]) => found.map(({ start, end }) => text.slice(start, end));

describe('quotations', () => {
  it.each<[what: string, text: string, found: readonly string[]]>([
    ['curly', 'He said “yes” and “no”.', ['yes', 'no']],
    ['straight', 'He said "yes," and "no".', ['yes,', 'no']],
    ['single, beside apostrophes', "It's the bridge's 'joint' part.", ['joint']],
    ['curly single, beside apostrophes', 'It’s the bridge’s ‘joint’ part.', ['joint']],
    ['a mark in a mark', '"We \'join\' them," she said.', ["We 'join' them,", 'join']],
    ['guillemets', 'Он сказал «да».', ['да']],
    ['German and Russian low marks', 'Он сказал „да“ и ушёл.', ['да']],
    ['corner brackets', '他说「是」。', ['是']],
    ['Chinese curly ones, without spaces', '他说“是”。', ['是']],
    ['a mark without its other half', 'He said “yes.\nShe said “no”.', ['no']],
    ['nothing between', 'He said “”.', []],
    ['none', 'It’s a bridge.', []],
  ])('%s', (_, text, found) => {
    expect(slices(text, findQuotations(text))).toEqual(found);
  });

  it('stand between their marks, whatever the text', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', ' ', '"', "'", '“', '”', '«', '»', '\n', '.', '’') });
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of findQuotations(text)) {
          expect('"\'“«').toContain(text[start - 1]);
          expect('"\'”»’').toContain(text[end]);
          expect(text.slice(start, end)).not.toContain('\n');
        }
      }),
    );
  });
});

describe('numerals', () => {
  it.each<[text: string, found: readonly string[]]>([
    ['On November 27-28, over 81% and 7,600 km', ['27', '28', '81%', '7,600']],
    ['Nearly thirty billion, two-thirds of all', ['thirty', 'billion', 'two', 'thirds']],
    ['One of the attendees, often', []],
    ['Пять миллионов, две трети', ['Пять', 'миллионов', 'две']],
    ['Екі ел, отыз жыл', ['Екі', 'отыз']],
    ['三十年，两国', ['三十']],
  ])('%s', (text, found) => {
    expect(slices(text, findNumerals(text))).toEqual(found);
  });
});

it('sentences end with their line, and lines without letters are none', () => {
  const text = 'One. Two?\n\n***\nThree without a stop\n第四句。第五句。';
  expect(slices(text, findSentences(text, 'en'))).toEqual(['One.', 'Two?', 'Three without a stop', '第四句。', '第五句。']);
});
