import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SurfaceForm } from '../domain/mention.ts';
import { compileForms } from './compile-matcher.ts';
import { openMatcher } from './open-matcher.ts';
import { settle } from './settle.ts';
import { openMatchers, uniteMatchers } from './unite-matchers.ts';
import { withFeed } from './with-feed.ts';

const name = (text: string, topic = 'x', more: Partial<SurfaceForm> = {}): SurfaceForm => ({ text, topic, form: 'base', ...more });
const toMatcher = (forms: readonly SurfaceForm[], feed?: string) => {
  const compiled = compileForms(forms);
  return openMatcher(feed === undefined ? compiled : withFeed(compiled, feed));
};
const said = (text: string, ...matchers: ReturnType<typeof toMatcher>[]) =>
  uniteMatchers(matchers)
    .find(text)
    .map(({ start, end, topic }) => `${text.slice(start, end)} = ${topic}`);

describe('the names of several feeds', () => {
  it('are found together, each with its feed', () => {
    expect(said('Almaty and Omsk', toMatcher([name('Omsk')]), toMatcher([name('Almaty')], 'f1'))).toEqual(['Almaty = f1:x', 'Omsk = x']);
  });

  it('are the longest at each place, whichever feed has it', () => {
    expect(said('Omsk Oblast', toMatcher([name('Omsk')]), toMatcher([name('Omsk Oblast')], 'f1'))).toEqual(['Omsk Oblast = f1:x']);
    expect(said('Omsk Oblast', toMatcher([name('Omsk Oblast')]), toMatcher([name('Oblast')], 'f1'))).toEqual(['Omsk Oblast = x']);
  });

  it('are of equals the first feed’s', () => {
    expect(said('Omsk', toMatcher([name('Omsk')], 'f2'), toMatcher([name('Omsk')], 'f1'))).toEqual(['Omsk = f2:x']);
  });

  it('stand for each other where one does not count', () => {
    const doubtful = toMatcher([name('Omsk Oblast', 'x', { conditions: { onlyWith: ['y'] } }), name('Tara', 'y')], 'f1');
    const united = uniteMatchers([doubtful, toMatcher([name('Oblast')])]);
    const [found] = united.find('Omsk Oblast');
    expect(settle([found!], new Set(['f1:y']))).toMatchObject([{ topic: 'f1:x' }]);
    expect(settle([found!], new Set(['y']))).toMatchObject([{ topic: 'x', start: 5 }]);
  });

  it('never overlap, and stand in order', () => {
    const forms = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 4 }), { maxLength: 4 });
    const names = forms.map((texts) => texts.filter((text) => text.trim() === text && !text.includes('  ')).map((text) => name(text)));
    fc.assert(
      fc.property(names, names, fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 }), (one, other, text) => {
        const found = uniteMatchers([toMatcher(one), toMatcher(other, 'f1')]).find(text);
        for (const [at, { start }] of found.entries()) expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
        const alone = toMatcher([...new Map([...one, ...other].map((form) => [form.text, form])).values()]).find(text);
        expect(found.map(({ start, end }) => [start, end])).toEqual(alone.map(({ start, end }) => [start, end]));
      }),
    );
  });

  it('are read without those that cannot be opened, and not at all where none can', () => {
    expect(openMatchers([compileForms([name('Omsk')]), 'other', undefined])?.find('Omsk')).toHaveLength(1);
    expect(openMatchers(['other'])).toBeUndefined();
  });

  it('are read without those whose tables lead nowhere', () => {
    const compiled = compileForms([name('Omsk')]);
    const [head = '', tables = ''] = compiled.split('\n');
    const damaged = Array.from({ length: 40 }, (_, at) => `${head}\n${tables.slice(0, at * 4)}${'/'.repeat(tables.length - at * 4)}`);
    for (const other of [...damaged, `${head}\n`, head]) {
      expect(openMatchers([compiled, other])?.find('Omsk and Almaty')).toContainEqual(
        expect.objectContaining({ topic: 'x', start: 0, end: 4 }),
      );
    }
  });
});
