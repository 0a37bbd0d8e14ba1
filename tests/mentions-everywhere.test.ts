import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toExplainer } from '../lib/matching/explain.ts';
import { findCandidates, findMentions } from '../lib/matching/find-mentions.ts';
import type { Candidate } from '../lib/matching/open-matcher.ts';
import { matcher, topics } from './mention-corpus.ts';
import { type MentionRow, readMentionRows, writeMarks } from './mention-rows.ts';

// Every form of every name is spelt out to explain.
vi.setConfig({ testTimeout: 60_000 });

/** From a letter of ASCII to the one of full width. */
const FULL_WIDTH = 0xfee0;

const rows = readMentionRows();
const row = fc.constantFrom(...rows);

/** A text written in another way, with where the starts and the ends of what stood at an offset are now. */
interface Rewritten {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Writes each character anew. */
function rewrite(text: string, toWritten: (character: string, at: number) => string): Rewritten {
  const starts: number[] = [];
  const ends: number[] = [0];
  let written = '';
  for (let at = 0; at < text.length; at++) {
    starts.push(written.length);
    written += toWritten(text.charAt(at), at);
    ends.push(written.length);
  }
  return { text: written, starts: [...starts, written.length], ends };
}

/** What is not seen, put before characters that go on with a word. */
function hyphenate(text: string, unseen: (at: number) => string): Rewritten {
  const joins = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
  let written = '';
  const starts: number[] = [];
  const ends: number[] = [0];
  for (let at = 0; at < text.length; at++) {
    if (joins(at)) written += unseen(at);
    starts.push(written.length);
    written += text.charAt(at);
    ends.push(written.length);
  }
  return { text: written, starts: [...starts, written.length], ends };
}

const toDecomposed = (text: string) => rewrite(text, (character) => character.normalize('NFD'));
// A word of both scripts stays as it is: nobody has its Latin letters wide and its Cyrillic ones narrow.
function toFullWidth(text: string): Rewritten {
  const wide = text.replaceAll(/(?<!\p{L})[a-z]+(?![\p{L}\p{M}])/giu, (word) =>
    Array.from(word, (letter) => String.fromCharCode(letter.charCodeAt(0) + FULL_WIDTH)).join(''),
  );
  return rewrite(text, (_, at) => wide.charAt(at));
}

/** The mentions of a row's text, and those of the same text written in another way, in the first one's offsets. */
function compare({ text, lang }: MentionRow, { text: written, starts, ends }: Rewritten): readonly [was: string, is: string] {
  const expected = findMentions(matcher, text, lang);
  const found = findMentions(matcher, written, lang).map((mention) => ({
    ...mention,
    start: starts.indexOf(mention.start),
    end: ends.indexOf(mention.end),
  }));
  return [writeMarks(text, expected), writeMarks(text, found)];
}

describe('the same mentions are found', () => {
  it.each<[how: string, toWritten: (text: string) => Rewritten]>([
    ['with a soft hyphen between any two letters', (text) => hyphenate(text, () => '\u00ad')],
    ['with letters decomposed (NFD)', toDecomposed],
  ])('in every row %s', (_, toWritten) => {
    const differences = rows.map((one) => compare(one, toWritten(one.text))).filter(([was, is]) => was !== is);
    expect(differences).toEqual([]);
  });

  it('with anything that is not seen, anywhere between letters', () => {
    fc.assert(
      fc.property(row, fc.infiniteStream(fc.constantFrom('', '', '\u00ad', '\u200b', '\u2060', '\u00ad\u200b')), (one, unseen) => {
        const [was, is] = compare(
          one,
          hyphenate(one.text, () => String(unseen.next().value)),
        );
        expect(is).toBe(was);
      }),
      { numRuns: 500 },
    );
  });

  it('in Latin letters of full width', () => {
    fc.assert(
      fc.property(row, (one) => {
        const [was, is] = compare(one, toFullWidth(one.text));
        expect(is).toBe(was);
      }),
      { numRuns: 500 },
    );
  });
});

describe('two texts with a blank line between them', () => {
  const move =
    (by: number) =>
    ({ otherwise, ...candidate }: Candidate): Candidate => ({
      ...candidate,
      start: candidate.start + by,
      end: candidate.end + by,
      ...(otherwise && { otherwise: otherwise.map(move(by)) }),
    });

  it('have what each of them has', () => {
    fc.assert(
      fc.property(row, row, (a, b) => {
        const [one, other] = [a.text.trim(), b.text.trim()];
        const both = [...findCandidates(matcher, one), ...findCandidates(matcher, other).map(move(one.length + 2))];
        expect(findCandidates(matcher, `${one}\n\n${other}`)).toEqual(both);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an explanation', () => {
  const explainer = toExplainer(topics, matcher);
  const explain = ({ text, lang }: Pick<MentionRow, 'text' | 'lang'>, derivedForms = true) =>
    explainer.explain(text, { derivedForms, ...(lang !== undefined && { language: lang }) });

  it('calls a mention what is one, in every row', () => {
    const differences = rows
      .map((one) => {
        const told = explain(one).filter(({ reason }) => reason === undefined);
        return [writeMarks(one.text, findMentions(matcher, one.text, one.lang)), writeMarks(one.text, told)];
      })
      .filter(([was, is]) => was !== is);
    expect(differences).toEqual([]);
  });

  it('knows a reason wherever a name is no mention, in any two rows', () => {
    fc.assert(
      fc.property(row, row, fc.constantFrom('\n\n', ' ', '-', ''), fc.boolean(), (a, b, between, derivedForms) => {
        const text = a.text + between + b.text;
        const reasons = explain({ text, ...(a.lang !== undefined && { lang: a.lang }) }, derivedForms).filter(
          ({ reason }) => reason?.why === 'unknown',
        );
        expect(reasons.map(({ start, end }) => text.slice(start, end))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('says of words made from names that they are switched off', () => {
    const [one] = explain({ text: 'Russian' }, false);
    expect(one).toMatchObject({ topic: 'russia', reason: { why: 'derived' } });
  });
});
