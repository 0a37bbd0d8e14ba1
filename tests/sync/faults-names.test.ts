import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import type { NamedTopic } from '../../lib/domain/topic.ts';
import { compileMatcher } from '../../lib/matching/compile-matcher.ts';
import { openMatcher } from '../../lib/matching/open-matcher.ts';
import { toShipped, toStored } from '../../lib/matching/ship-matcher.ts';
import { checkMatcher } from '../../lib/updates/feed-matchers.ts';
import { type FaultRow, keep, NEW, testRows } from './fault-row.ts';

/** Compiled names of one topic, as they are shipped. */
function compile(text: string, id = 'bridge'): Uint8Array {
  const topic: NamedTopic = { id, kind: 'place', name: { en: text }, summary: { en: text }, aliases: { en: [{ text }] } };
  return toShipped(compileMatcher([topic]));
}

const toMatcher = (text: string, id?: string): Uint8Array => gzipSync(compile(text, id));

const row = (id: string, title: string, matcher: Uint8Array, outcome: FaultRow['outcome']): FaultRow => ({
  id,
  title,
  outcome,
  arrange: async (world) => {
    world.checkMatcher = checkMatcher;
    await world.publish({ matcher });
  },
});

const LONG = gzipSync(
  toShipped(
    compileMatcher([
      { id: 'bridge', kind: 'place', name: { en: 'Bridge' }, summary: { en: 'Bridge' }, aliases: { en: [{ text: 'Sund'.repeat(250) }] } },
      ...Array.from({ length: 5000 }, (_, at): NamedTopic => {
        const text = `Sund${at.toString(36)}bridge`;
        return { id: `bridge-${at}`, kind: 'place', name: { en: text }, summary: { en: text }, aliases: { en: [{ text }] } };
      }),
    ]),
  ),
);
const BRACKETS = toMatcher('(a+)+$');

describe('compiled names', () => {
  testRows([
    row('F35g', 'names that mark "a"', toMatcher('a'), keep('E_SCHEMA')),
    row('F35h', 'names that mark "in"', toMatcher('in'), keep('E_SCHEMA')),
    row('F35i', 'names of what can be no topic', toMatcher('Sund Bridge', '__proto__'), keep('E_SCHEMA')),
    row('F35j', 'names for another version of the extension', gzipSync('99 {}\n'), keep('E_NEWER')),
    row('F35k', 'names whose head cannot be read', gzipSync('4 {"topics":\n'), keep('E_SCHEMA')),
    row('F35l', 'names that are no gzip', Buffer.from('names'), keep('E_GZIP')),
    row('F35m', 'names that unpack to 10 MB', gzipSync(new Uint8Array(10_000_000)), keep('E_TOO_LARGE')),
    {
      ...row('F35n', 'a name like a slow regular expression: taken letter by letter', BRACKETS, NEW),
      after: async (world) => {
        expect((await world.state())?.active?.matcher).toBe(hash('sha256', BRACKETS));
        const matcher = openMatcher(toStored(compile('(a+)+$')));
        expect(matcher.find(`${'a'.repeat(50_000)}!`)).toEqual([]);
      },
    },
    {
      ...row('F35o', 'a name of a thousand letters and names by the thousand: taken', LONG, NEW),
      after: async (world) => expect((await world.state())?.active?.matcher).toBe(hash('sha256', LONG)),
    },
  ]);
});
