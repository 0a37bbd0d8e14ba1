import { describe, expect, it } from 'vitest';
import { checkCorpus, checkProvenance, compileCorpus } from './compile-corpus.ts';
import {
  type Changes,
  fixtureRecord,
  SOURCE_TEXTS,
  sha256Of,
  TEXTS_BY_DIGEST,
  toEvidence,
  toFixtureFiles,
  toLockedFiles,
} from './fixture-corpus.ts';
import { toProblemText } from './problem.ts';
import { verifySpans } from './provenance.ts';

const verify = async (changes: Changes, texts = TEXTS_BY_DIGEST) =>
  (await verifySpans(checkCorpus(toFixtureFiles(changes)).records, texts)).problems.map(toProblemText);
const quote = fixtureRecord('quotes/oak-parts.yaml');
const figure = fixtureRecord('figures/cost-2024.yaml');
const entry = fixtureRecord('lexicon/the-bridge.yaml');
const herald = fixtureRecord('sources/herald.yaml');

describe('held against the source texts', () => {
  it('every word of the made-up corpus stands where it says', async () => {
    expect(await verify({})).toEqual([]);
  });

  it.each<[reason: string, changes: Changes, message: string]>([
    [
      'a wrong offset, with the right one',
      { 'quotes/oak-parts.yaml': { ...quote, start: 3, end: 31 } },
      'data/quotes/oak-parts.yaml: quotes/oak-parts: [verbatim] source tribune has "e bridge parts neighbours,” " at 3–31; the words occur at start 1, end 29',
    ],
    [
      'words mended by a letter',
      { 'quotes/oak-parts.yaml': { ...quote, exact: 'The bridge parts neighbors, ' } },
      'data/quotes/oak-parts.yaml: quotes/oak-parts: [verbatim] source tribune has "The bridge parts neighbours," at 1–29; the words do not occur in the source',
    ],
    [
      'quotation marks straightened',
      { 'quotes/oak-parts.yaml': { ...quote, exact: '"The bridge', start: 0, end: 11 } },
      'quotes/oak-parts: [verbatim] source tribune has "“The bridge" at 0–11',
    ],
    [
      'a figure',
      { 'figures/cost-2024.yaml': { ...figure, start: figure.start - 1, end: figure.end - 1 } },
      'data/figures/cost-2024.yaml: figures/cost-2024: [verbatim] source herald has',
    ],
    [
      'a word of the lexicon, by its place in the list',
      { 'lexicon/the-bridge.yaml': { ...entry, words: [entry.words[0], { ...entry.words[1], start: 0, end: 12 }] } },
      'data/lexicon/the-bridge.yaml: lexicon/the-bridge#1: [verbatim] source tribune has',
    ],
    [
      'a source whose digest no file has',
      { 'sources/herald.yaml': { ...herald, sha256: '0'.repeat(64) } },
      `data/sources/herald.yaml: herald: [source-digest] no file in the folder of sources has the digest ${'0'.repeat(64)}`,
    ],
    [
      'what cannot be verified for that',
      { 'sources/herald.yaml': { ...herald, sha256: '0'.repeat(64) } },
      'data/quotes/lund-joins.yaml: quotes/lund-joins: [source-missing] the text of source herald is not there to verify against',
    ],
    [
      'a source of another length',
      { 'sources/herald.yaml': { ...herald, length: herald.length + 1 } },
      `data/sources/herald.yaml: herald: [source-length] length is ${herald.length + 1}, the text has ${herald.length} UTF-16 code units`,
    ],
  ])('%s', async (_, changes, message) => {
    expect(await verify(changes)).toContainEqual(expect.stringContaining(message));
  });

  it('a source that was changed after it was registered', async () => {
    const changed = `${SOURCE_TEXTS.herald} `;
    expect(await verify({}, new Map([[sha256Of(changed), changed]]))).toContainEqual(expect.stringContaining('herald: [source-digest]'));
  });
});

describe('held against the lock', () => {
  const lockedThen = async (changes: Changes) => {
    const lock = (await toLockedFiles()).find(({ path }) => path === 'provenance.lock')?.content;
    const files = toFixtureFiles({ ...changes, 'provenance.lock': lock });
    return (await checkProvenance(checkCorpus(files).records, files)).map(({ file, record, rule }) => `${file} ${record} ${rule}`);
  };

  it.each<[reason: string, changes: Changes, refused: readonly string[]]>([
    ['nothing changed', {}, []],
    ['who said it is no part of the proof', { 'quotes/oak-parts.yaml': { ...quote, speaker: 'ada-lund' } }, []],
    [
      'other words',
      { 'quotes/oak-parts.yaml': { ...quote, exact: 'The bridge parts neighbours.' } },
      ['quotes/oak-parts.yaml quotes/oak-parts provenance'],
    ],
    ['another place', { 'quotes/oak-parts.yaml': { ...quote, start: 2, end: 30 } }, ['quotes/oak-parts.yaml quotes/oak-parts provenance']],
    [
      'a quote added',
      { 'quotes/new.yaml': { ...quote, ...toEvidence('tribune', 'Some call it') } },
      ['quotes/new.yaml quotes/new provenance'],
    ],
    [
      'another text of its source, for every span of it',
      { 'sources/tribune.yaml': { ...fixtureRecord('sources/tribune.yaml'), sha256: '0'.repeat(64) } },
      ['quotes/oak-parts.yaml quotes/oak-parts provenance', 'lexicon/the-bridge.yaml lexicon/the-bridge#1 provenance'],
    ],
  ])('%s', async (_, changes, refused) => {
    expect(await lockedThen(changes)).toEqual(refused);
  });

  it('a corpus without a lock does not compile', async () => {
    await expect(compileCorpus(toFixtureFiles())).rejects.toThrow(
      'data/quotes/oak-parts.yaml: quotes/oak-parts: [provenance] has not been verified as it stands; run "npm run -s corpus -- check --sources DIR"',
    );
  });

  it('one record’s proof is no other’s', async () => {
    const lock = (await toLockedFiles())
      .find(({ path }) => path === 'provenance.lock')!
      .content.replace('quotes/oak-parts ', 'quotes/oak-other ');
    await expect(compileCorpus(toFixtureFiles({ 'provenance.lock': lock }))).rejects.toThrow('quotes/oak-parts: [provenance]');
  });

  it('is a file whose lines stand in order, so that a change reads as one', async () => {
    const lines = (await toLockedFiles())
      .at(-1)!
      .content.split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines).toEqual(lines.toSorted());
    expect(lines).toHaveLength(5);
  });
});
