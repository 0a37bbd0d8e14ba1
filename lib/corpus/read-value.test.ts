import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPrintedValue } from './read-value.ts';

describe('the number that some words print', () => {
  it.each<[words: string, language: string, value: number]>([
    ['nearly 250 million dollars', 'en', 250e6],
    ['$1.5 billion', 'en', 1.5e9],
    ['over 81% of the vote', 'en', 0.81],
    ['12.5 per cent', 'en', 0.125],
    ['7,600 kilometers', 'en', 7600],
    ['1,234,567 people', 'en', 1_234_567],
    ['the 30th anniversary', 'en', 30],
    ['12 hundred thousand', 'en', 1.2e6],
    ['12,5 млрд долларов', 'ru', 12.5e9],
    ['7 600 километров', 'ru', 7600],
    ['12 тыс. тонн', 'ru', 12_000],
    ['40 процентов', 'ru', 0.4],
    ['12 миллиондаған', 'kk', 12e6],
    ['30亿美元', 'zh', 3e9],
    ['2万亿元', 'zh', 2e12],
  ])('%s (%s) is %d', (words, language, value) => {
    expect(readPrintedValue(words, language)?.value).toBeCloseTo(value, 6);
  });

  it.each<[reason: string, words: string, language: string]>([
    ['two numbers', 'November 27-28', 'en'],
    ['two numbers, one of them a word', 'On 28 November the two presidents', 'en'],
    ['a number in words', 'twelve million', 'en'],
    ['no number', 'many issues', 'en'],
    ['thousands or a fraction', '7.600 kilometers', 'en'],
    ['thousands or a fraction, in Russian', '7,600 километров', 'ru'],
    ['a part of a name', 'the G20', 'en'],
    ['a language whose number words are not known', '12 Milliarden', 'de'],
  ])('is not read where it is %s', (_, words, language) => {
    expect(readPrintedValue(words, language)).toBeUndefined();
  });

  it('is the one that was printed, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.nat(999_999_999),
        fc.constantFrom<readonly [string, number]>(['', 1], ['million ', 1e6], ['billion ', 1e9]),
        (number, [scale, factor]) => {
          const words = `about ${number.toLocaleString('en-US')} ${scale}dollars`;
          expect(readPrintedValue(words, 'en')?.value).toBe(number * factor);
        },
      ),
    );
  });
});
