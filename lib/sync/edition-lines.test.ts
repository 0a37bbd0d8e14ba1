import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLine, toLines } from './edition-lines.ts';
import type { SyncFault } from './fault.ts';
import { MOST_LINE } from './limits.ts';

async function* cut(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}
const read = async (text: string | Uint8Array, size = 7) => {
  const lines: string[] = [];
  for await (const line of toLines(cut(typeof text === 'string' ? new TextEncoder().encode(text) : text, size))) lines.push(line);
  return lines;
};

describe('lines', () => {
  it('are the same however their bytes are cut', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 50 }), async (lines, size) => {
        expect(await read(lines.map((one) => `${one}\n`).join(''), size)).toEqual(lines);
      }),
    );
  });

  it.each<[string, string | Uint8Array, SyncFault]>([
    ['without a line feed at the end', '{}\n{}', 'E_PARSE'],
    ['cut off within a letter', new TextEncoder().encode('{}\nя').slice(0, -1), 'E_SCHEMA'],
    ['of no UTF-8', Uint8Array.of(0xff, 0x0a), 'E_SCHEMA'],
    ['of half a pair as UTF-8', Uint8Array.of(0xed, 0xa0, 0x80, 0x0a), 'E_SCHEMA'],
    ['that never end', 'x'.repeat(MOST_LINE + 1), 'E_SCHEMA'],
    ['of which one is too long', `${'x'.repeat(MOST_LINE + 1)}\n`, 'E_SCHEMA'],
  ])('%s are refused', async (_, text, fault) => {
    await expect(read(text, 65_536)).rejects.toMatchObject({ name: 'SyncError', fault });
  });
});

describe('a line', () => {
  it('says what stands at an id', () => {
    expect(parseLine('{"id":"topics/x","record":{"id":"x"}}', false)).toEqual({ id: 'topics/x', after: { id: 'x' } });
    expect(parseLine('{"op":"put","id":"topics/x","before":null,"after":{"id":"x"}}', true)).toEqual({
      id: 'topics/x',
      before: null,
      after: { id: 'x' },
    });
    expect(parseLine('{"op":"del","id":"topics/x","before":"00"}', true)).toEqual({ id: 'topics/x', before: '00', after: undefined });
  });

  it.each<[string, string, boolean, SyncFault]>([
    ['a page of a hotel’s network', '<!doctype html>', false, 'E_PARSE'],
    ['nothing', '', false, 'E_PARSE'],
    ['a number', '7', false, 'E_PARSE'],
    ['a byte order mark', '\uFEFF{"id":"topics/x","record":{}}', false, 'E_SCHEMA'],
    ['no id', '{"record":{}}', false, 'E_PARSE'],
    ['an id of no kind', '{"id":"people/x","record":{}}', false, 'E_SCHEMA'],
    ['an id without a kind', '{"id":"topics","record":{}}', false, 'E_SCHEMA'],
    ['a prototype as kind', '{"id":"__proto__/x","record":{}}', false, 'E_SCHEMA'],
    ['another operation', '{"op":"move","id":"topics/x","before":null}', true, 'E_PARSE'],
    ['no word on what was before', '{"op":"put","id":"topics/x","after":{}}', true, 'E_PARSE'],
    ['100,000 levels', `{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, false, 'E_PARSE'],
  ])('with %s is refused', (_, line, isDelta, fault) => {
    expect(() => parseLine(line, isDelta)).toThrow(expect.objectContaining({ name: 'SyncError', fault }));
  });
});
