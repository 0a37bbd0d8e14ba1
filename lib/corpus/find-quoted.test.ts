import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumerals } from './find-numerals.ts';
import { findQuoted } from './find-quoted.ts';

describe('passages in quotation marks', () => {
  it.each<[reason: string, text: string, passages: readonly string[]]>([
    ['curly marks', 'He said: “The bridge joins.” Then', ['The bridge joins.']],
    ['straight marks', 'He said: "The bridge joins." and "left".', ['The bridge joins.', 'left']],
    ['guillemets', 'Он сказал: «Мост соединяет».', ['Мост соединяет']],
    ['low and high marks', 'Er sagte: „Nein“ und ging.', ['Nein']],
    ['corner marks', '他说：「大桥」和『墙』。', ['大桥', '墙']],
    ['single marks', 'a ‘wall’ and a ‘bridge’', ['wall', 'bridge']],
    ['an apostrophe is no mark', 'the neighbours’ wall isn’t ours', []],
    ['an apostrophe within single marks', 'a ‘wall that isn’t ours’, he said', ['wall that isn’t ours']],
    ['one within another', '“Ada said: ‘No.’ I left.”', ['Ada said: ‘No.’ I left.', 'No.']],
    ['the same marks within one another', '«Это «Мост», да»', ['Это «Мост», да', 'Мост']],
    ['guillemets with low marks within', '«Он назвал это „стеной“ вчера»', ['Он назвал это „стеной“ вчера', 'стеной']],
    ['curly marks within curly ones', '“Some say “no” here”', ['Some say “no” here', 'no']],
    ['straight marks within straight ones', '"Some say "no" here" he said', ['Some say "no" here', 'no']],
    ['corner marks within one another', '「甲『乙』丙」', ['甲『乙』丙', '乙']],
    ['straight within curly', '“a "b" c”', ['a "b" c', 'b']],
    ['spaces inside the marks', '«\u00a0Мост »', ['Мост']],
    ['nothing between marks', '“” "" « »', []],
    ['a mark of inches', 'a 12" pipe and "a pipe"', ['a pipe']],
    ['a mark without its fellow', 'He said: “The bridge', []],
    ['a straight mark without its fellow is forgotten after its paragraph', 'He said: "The bridge\n\nA 12" pipe "left".', ['left']],
    ['straight marks over two lines', 'He said: "The\nbridge" twice', ['The\nbridge']],
    ['a long quotation of which each paragraph opens anew', '“One.\n\n“Two.” said Ada', ['One.', 'Two.']],
    ['a quotation over two lines', '“One\ntwo.” said Ada', ['One\ntwo.']],
  ])('%s', (_, text, passages) => {
    expect(findQuoted(text).map(({ exact }) => exact)).toEqual(passages);
  });

  it('stand where their offsets say, in the order in which they begin, and none is empty', () => {
    const marks = fc.string({ unit: fc.constantFrom(...Array.from('ab \n“”"„«»‘’「」『』')), maxLength: 40 });
    fc.assert(
      fc.property(marks, (text) => {
        const places = findQuoted(text);
        for (const { exact, start, end } of places) expect([text.slice(start, end), exact.trim()]).toEqual([exact, exact]);
        expect(places.every(({ exact }) => exact !== '')).toBe(true);
        expect(places.map(({ start }) => start)).toEqual(places.map(({ start }) => start).toSorted((a, b) => a - b));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('numbers of an article', () => {
  it.each<[reason: string, language: string, text: string, numbers: readonly string[]]>([
    ['digits', 'en', 'in 2022, 7,600 km; 1.5 and 12', ['2022', '7,600', '1.5', '12']],
    ['with a currency, a per cent, an ending', 'en', '$30 billion, 81%, the 30th', ['$30 billion', '81%', '30th']],
    ['with words of scale', 'en', 'more than 12 million dollars', ['12 million']],
    ['words', 'en', 'two or Three dozen; twenty-five', ['two', 'Three dozen', 'twenty-five']],
    ['words that belong together', 'en', 'two hundred and five men and two dogs', ['two hundred and five', 'two']],
    ['no part of a word', 'en', 'often, C5, A4 paper, network', []],
    ['one and first are not taken for numbers', 'en', 'no one came first', []],
    ['an address is none', 'en', 'article/7571638700182864393/', []],
    ['Russian', 'ru', 'двадцать пять тысяч, 1\u00a0250 млн, 3-й, сторона', ['двадцать пять тысяч', '1\u00a0250 млн', '3-й']],
    ['Kazakh', 'kk', 'екі мың теңге, жүз, жүзеге', ['екі мың', 'жүз']],
    ['Chinese', 'zh-Hans', '30亿美元，百分之三十，两国，一个人', ['30亿', '百分之三十', '两']],
    ['digits of a language whose words are not known', 'no', 'to av 15', ['15']],
  ])('%s', (_, language, text, numbers) => {
    expect(findNumerals(text, language).map(({ exact }) => exact)).toEqual(numbers);
  });

  it('stand where their offsets say, one after another', () => {
    const pieces = fc
      .array(fc.constantFrom('two', 'million', 'and', ' ', '-', '1', '2022', ',', '.', '%', '$', 'th', 'три', 'мың', '三', '万', '\u00a0'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(pieces, fc.constantFrom('en', 'ru', 'kk', 'zh', 'xx'), (text, language) => {
        let last = 0;
        for (const { exact, start, end } of findNumerals(text, language)) {
          expect(text.slice(start, end)).toBe(exact);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
