import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkCorpus, checkProvenance, compileCorpus } from './compile-corpus.ts';
import { type Changes, fixtureRecord, SOURCE_TEXTS, TEXTS_BY_DIGEST, toEvidence, toFixtureFiles, toLockedFiles } from './fixture-corpus.ts';
import { toProblemText } from './problem.ts';
import { countStale, verifySpans } from './provenance.ts';

const LOCK = (await toLockedFiles()).find(({ path }) => path === 'provenance.lock')!.content;
const verifyAll = (changes: Changes, texts = TEXTS_BY_DIGEST, lock = '', notText?: ReadonlyMap<string, string>) =>
  verifySpans(checkCorpus(toFixtureFiles(changes)).records, texts, lock, notText);
const verify = async (...args: Parameters<typeof verifyAll>) => (await verifyAll(...args)).problems.map(toProblemText);
const onlyTribune = new Map([[hash('sha256', SOURCE_TEXTS.tribune), SOURCE_TEXTS.tribune]]);
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
      'quotes/oak-parts: [verbatim] source tribune has "“The bridge" at 0–11; the words occur, spelt otherwise, at start 0, end 11, and differ at character 1: the article has “ (U+201C), the record has " (U+0022)',
    ],
    [
      'a space added at the end',
      { 'quotes/oak-parts.yaml': { ...quote, exact: 'The bridge parts neighbours, ', end: 30 } },
      'the words occur, spelt otherwise, at start 1, end 29, and differ at character 29: the article has nothing, the record has   (U+0020)',
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
      'a source whose digest no file has, with how much hangs on it',
      { 'sources/herald.yaml': { ...herald, sha256: '0'.repeat(64) } },
      `data/sources/herald.yaml: herald: [source-missing] no file in the folder of sources has the digest ${'0'.repeat(64)}, so its 3 spans cannot be verified; sha256sum prints a file's digest`,
    ],
    [
      'the same without a quote yet',
      { 'sources/third.yaml': { ...herald, sha256: '0'.repeat(64) } },
      `data/sources/third.yaml: third: [source-digest] no file in the folder of sources has the digest ${'0'.repeat(64)}; sha256sum prints a file's digest`,
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
    expect(await verify({}, new Map([[hash('sha256', changed), changed]]))).toContainEqual(
      expect.stringContaining('herald: [source-missing]'),
    );
  });

  it('a source that is no UTF-8 is named with its file, once', async () => {
    const notText = new Map([[herald.sha256, 'herald.doc']]);
    expect(await verify({}, onlyTribune, LOCK, notText)).toEqual([
      'data/sources/herald.yaml: herald: [source-encoding] herald.doc has its digest but is not UTF-8 text; save it as UTF-8 and put the digest of that file here',
    ]);
  });
});

describe('held against some of the source texts', () => {
  it('takes spans of the others as the lock proves them, and gives one lock of all', async () => {
    expect(await verifyAll({}, onlyTribune, LOCK)).toEqual({
      problems: [],
      found: { spans: 2, texts: 1 },
      kept: { spans: 3, sources: ['herald'] },
      lock: LOCK,
    });
  });

  it('counts everything as found where every text is there, whatever the lock says', async () => {
    expect(await verifyAll({}, TEXTS_BY_DIGEST, '')).toEqual({
      problems: [],
      found: { spans: 5, texts: 2 },
      kept: { spans: 0, sources: [] },
      lock: LOCK,
    });
  });

  it('does not take the lock’s word for a text that is there', async () => {
    const wrong = { 'quotes/oak-parts.yaml': { ...quote, start: 3, end: 31 } };
    const { lock } = await verifyAll(wrong);
    expect(await verify(wrong, onlyTribune, lock)).toContainEqual(expect.stringContaining('[verbatim]'));
  });

  it('lets lines of records that are gone fall away', async () => {
    expect((await verifyAll({}, onlyTribune, `${LOCK}quotes/gone ${'0'.repeat(64)}\n`)).lock).toBe(LOCK);
  });

  it('names the span that was changed or added while its text is elsewhere', async () => {
    const added = { ...fixtureRecord('quotes/lund-joins.yaml'), ...toEvidence('herald', 'Ada Lund') };
    expect(await verify({ 'quotes/new.yaml': added }, onlyTribune, LOCK)).toEqual([
      'data/quotes/new.yaml: quotes/new: [source-missing] has not been verified as it stands, and the text of source herald is not in the folder of sources',
    ]);
  });

  it('names the source once where none of its spans was ever verified', async () => {
    const lock = LOCK.replaceAll(/^.*(?:lund-joins|cost-2024|the-bridge#0) .*\n/gmu, '');
    expect(await verify({}, onlyTribune, lock)).toEqual([expect.stringContaining('data/sources/herald.yaml: herald: [source-missing] ')]);
  });

  it('has nothing to say of spans whose source was refused', async () => {
    expect(await verify({ 'sources/herald.yaml': { ...herald, mood: 'x' } }, onlyTribune, '')).toEqual([]);
  });
});

describe('held against the lock', () => {
  const lockedThen = async (changes: Changes) => {
    const files = toFixtureFiles({ ...changes, 'provenance.lock': LOCK });
    return (await checkProvenance(checkCorpus(files).records, files)).map(({ file, record, rule }) => `${file} ${record} ${rule}`);
  };

  const words = (exact: string) => ({ ...quote, ...toEvidence('tribune', exact) });

  it.each<[reason: string, changes: Changes, refused: readonly string[]]>([
    ['nothing changed', {}, []],
    ['who said it is no part of the proof', { 'quotes/oak-parts.yaml': { ...quote, speaker: 'ada-lund' } }, []],
    [
      'other words',
      { 'quotes/oak-parts.yaml': { ...quote, exact: 'The bridge parts neighbours.' } },
      ['quotes/oak-parts.yaml quotes/oak-parts provenance'],
    ],
    ['another place', { 'quotes/oak-parts.yaml': { ...quote, start: 2, end: 30 } }, ['quotes/oak-parts.yaml quotes/oak-parts provenance']],
    ['a quote added', { 'quotes/new.yaml': words('Some call it') }, ['quotes/new.yaml quotes/new provenance']],
    [
      'another text of its source, once for all spans of it',
      { 'sources/tribune.yaml': { ...fixtureRecord('sources/tribune.yaml'), sha256: '0'.repeat(64) } },
      ['sources/tribune.yaml tribune provenance'],
    ],
    ['words of a source that is not there, which has its problem already', { 'sources/tribune.yaml': undefined }, []],
  ])('%s', async (_, changes, refused) => {
    expect(await lockedThen(changes)).toEqual(refused);
  });

  it('a corpus without a lock does not compile', async () => {
    await expect(compileCorpus(toFixtureFiles())).rejects.toThrow(
      'data/sources/tribune.yaml: tribune: [provenance] none of its 2 spans is verified with this digest; if sha256 was changed by mistake put the old one back, else run "npm run -s corpus -- check --sources DIR" with its text in the folder DIR',
    );
  });

  it('names the span too where it is the only one of its source', async () => {
    const changes = { 'lexicon/the-bridge.yaml': undefined };
    const files = toFixtureFiles({ ...changes, 'quotes/oak-parts.yaml': { ...quote, start: 2, end: 30 }, 'provenance.lock': LOCK });
    expect((await checkProvenance(checkCorpus(files).records, files)).map(toProblemText)).toEqual([
      'data/sources/tribune.yaml: tribune: [provenance] its only span, quotes/oak-parts, is not verified with this digest; if sha256 was changed by mistake put the old one back, else run "npm run -s corpus -- check --sources DIR" with its text in the folder DIR',
    ]);
  });

  it('knows lines of records that are gone from those of records that were refused', async () => {
    const stale = (changes: Changes) => countStale(checkCorpus(toFixtureFiles(changes)), LOCK);
    expect(stale({})).toBe(0);
    expect(stale({ 'quotes/oak-parts.yaml': undefined })).toBe(1);
    expect(stale({ 'quotes/oak-parts.yaml': { ...quote, mood: 'x' }, 'lexicon/the-bridge.yaml': '' })).toBe(0);
    expect(stale({ 'lexicon/the-bridge.yaml': { ...entry, words: [entry.words[0]] } })).toBe(1);
  });

  it('one record’s proof is no other’s', async () => {
    const lock = LOCK.replace('quotes/oak-parts ', 'quotes/oak-other ');
    await expect(compileCorpus(toFixtureFiles({ 'provenance.lock': lock }))).rejects.toThrow('quotes/oak-parts: [provenance]');
  });

  it('is a file whose lines stand in order, so that a change reads as one', async () => {
    const lines = LOCK.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines).toEqual(lines.toSorted());
    expect(lines).toHaveLength(5);
  });
});
