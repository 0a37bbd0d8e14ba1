import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, parseStrictJson } from './strict-json.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => parseStrictJson(encode(text));
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** Objects of JSON.parse have a prototype and ours have none; toEqual does not look at that. */
const integers = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger().map((number) => number + 0),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value')),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')), tie('value')),
  ),
})).value;

describe('JSON in one way only', () => {
  it('is read as JSON.parse reads it, however it is spaced', () => {
    fc.assert(
      fc.property(integers, fc.constantFrom(undefined, 1, '\t', '\n \r'), (value, space) => {
        const text = JSON.stringify(value, undefined, space);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('is nothing that JSON.parse refuses, and means the same where both read it', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"a"',
      '"\\u0061"',
      '1',
      '-',
      '0',
      '.',
      'e',
      'true',
      'null',
      ' ',
      '\n',
      '\\',
      '\u00A0',
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
      fc.tuple(integers, fc.nat(), pieces).map(([value, at, piece]) => {
        const text = JSON.stringify(value);
        const place = at % (text.length + 1);
        return (text.slice(0, place) + piece + text.slice(place)).toWellFormed();
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let value: unknown;
        try {
          value = read(text);
        } catch (error) {
          expect(error).toMatchObject({ name: 'SyncError', fault: 'E_PARSE' });
          return;
        }
        expect(value).toEqual(JSON.parse(text));
      }),
      { numRuns: 5000 },
    );
  }, 60_000);

  it.each([
    ['nothing', ''],
    ['spaces', ' \n'],
    ['a page', '<!doctype html>'],
    ['half of it', '{"a":[1,2'],
    ['a key twice', '{"a":1,"b":2,"a":1}'],
    ['a key twice, once escaped', String.raw`{"a":1,"\u0061":1}`],
    ['__proto__ twice', '{"__proto__":1,"__proto__":2}'],
    ['a comma too many in an object', '{"a":1,}'],
    ['a comma too many in a list', '[1,]'],
    ['a comma too few', '[1 2]'],
    ['a key that is no string', '{a:1}'],
    ['a key without value', '{"a"}'],
    ['two values', '{}{}'],
    ['something after its end', '{} x'],
    ['a comment', '{}//'],
    ['a line break in a string', '"a\nb"'],
    ['a NUL in a string', '"a\0b"'],
    ['an escape that there is not', String.raw`"\x41"`],
    ['a string without end', '"a'],
    ['a string that ends in an escape', '"a\\'],
    ['the first half of a surrogate pair', String.raw`"\ud83d"`],
    ['the second half of a surrogate pair', String.raw`["\ude00"]`],
    ['half a surrogate pair in a key', String.raw`{"\ud83d":1}`],
    ['a fraction', '1.0'],
    ['an exponent', '1e3'],
    ['a number beyond all', '1e400'],
    ['an integer that is not safe', '9007199254740992'],
    ['a negative integer that is not safe', '-9007199254740992'],
    ['a zero less than nothing', '-0'],
    ['a zero before a number', '01'],
    ['a plus', '+1'],
    ['a sign alone', '-'],
    ['a word', 'NaN'],
    ['half a word', 'tru'],
    ['65 levels and one', nested(66)],
    ['10,000 levels', nested(10_000)],
    ['10,000 levels without end', '[{"a":'.repeat(5000)],
  ])('is not %s', (_, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'SyncError', fault: 'E_PARSE' }));
  });

  it.each([
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x7b, 0x7d]],
    ['a byte that UTF-8 does not have', [0x22, 0xff, 0x22]],
    ['an overlong slash', [0x22, 0xc0, 0xaf, 0x22]],
    ['half a character', [0x22, 0xd0, 0x22]],
    ['a surrogate as UTF-8', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['UTF-16', [0x7b, 0x00, 0x7d, 0x00]],
  ])('is not %s', (_, bytes) => {
    expect(() => parseStrictJson(new Uint8Array(bytes))).toThrow(expect.objectContaining({ fault: 'E_PARSE' }));
  });

  it('goes 64 levels deep', () => {
    expect(read(nested(65))).toEqual(JSON.parse(nested(65)));
  });

  it('has integers up to the last safe one', () => {
    expect(read('[9007199254740991,-9007199254740991,0]')).toEqual([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0]);
  });

  it('pollutes nothing (F30)', () => {
    const object = read('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as object;
    expect(Object.keys(object)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(object)).toBeNull();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('has as many keys as there is room for: 256 KiB, which are read at most, hold 33,000 (F33)', () => {
    const keys = Array.from({ length: 40_000 }, (_, index) => `"${index.toString(36)}":0`);
    expect(Object.keys(read(`{${keys.join()}}`) as object)).toHaveLength(40_000);
  });

  it('is text that gives its bytes back', () => {
    const bytes = fc.oneof(fc.uint8Array(), fc.string({ unit: 'binary' }).map(encode));
    fc.assert(
      fc.property(bytes, (all) => {
        try {
          expect(encode(decodeUtf8(all))).toEqual(all);
        } catch (error) {
          expect(error).toMatchObject({ fault: 'E_PARSE' });
        }
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
