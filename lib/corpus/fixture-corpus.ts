/**
 * For tests only: a made-up corpus with one record of each kind and its two source texts, and the real corpus.
 * The made-up articles are about a bridge, so that nobody takes them for material.
 */
import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { readDataFolder } from '../../modules/corpus/read-data-folder.ts';
import type { Corpus } from '../domain/corpus.ts';
import type { Edition } from '../domain/edition.ts';
import type { LocalText } from '../domain/language.ts';
import type { RecordsByKind } from '../domain/record.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import { toEdition } from '../edition/serialise-edition.ts';
import { checkCorpus, compileCorpus } from './compile-corpus.ts';
import { verifySpans } from './provenance.ts';
import type { CorpusFile } from './read-records.ts';

/** The folder of the real corpus. */
export const REAL_DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** The real corpus, compiled as the build does it. */
export async function compileRealCorpus(): Promise<Corpus> {
  return compileCorpus(await readDataFolder(REAL_DATA));
}

/** The real corpus as readers get it. */
export async function compileRealEdition(): Promise<Edition> {
  return toEdition(await compileRealCorpus());
}

/** Texts of the two made-up articles, by the id of their source. */
export const SOURCE_TEXTS = {
  herald: 'Ada Lund said: “The bridge joins both shores.” It cost more than 12 million dollars, Ben Oak replied.\n',
  tribune: '“The bridge parts neighbours,” wrote Ben Oak. Some call it “the crossing”.\n',
} as const;

type SourceId = keyof typeof SOURCE_TEXTS;

/** The texts by their digest, as the verifier takes them. */
export const TEXTS_BY_DIGEST: ReadonlyMap<string, string> = new Map(
  Object.values(SOURCE_TEXTS).map((text) => [hash('sha256', text), text]),
);

/** Where words stand in a made-up article. */
export function toEvidence(source: SourceId, exact: string) {
  const start = SOURCE_TEXTS[source].indexOf(exact);
  return { source, exact, start, end: start + exact.length };
}

const in2024 = { date: '2024-05-01' };

/** A text in every language; the made-up articles need no translators. */
export function inAll(text: string): Required<LocalText> {
  return { en: text, ru: text, kk: text, zh: text };
}

type Authored<Kind extends RecordKind> = Omit<RecordsByKind[Kind], 'id'>;

const source = (id: SourceId): Authored<'sources'> => ({
  title: `The bridge in the ${id}`,
  language: 'en',
  translated: false,
  outlet: id,
  chain: [
    { role: 'author', speaker: 'ben-oak' },
    { role: 'outlet', speaker: id },
  ],
  published: in2024,
  sha256: hash('sha256', SOURCE_TEXTS[id]),
  length: SOURCE_TEXTS[id].length,
});

const opposed: Authored<'questions'> = {
  question: inAll('What does the bridge do?'),
  topics: ['bridge'],
  framings: [
    { id: 'joins', label: inAll('It joins the shores'), quotes: ['lund-joins'] },
    { id: 'parts', label: inAll('It parts neighbours'), quotes: ['oak-parts'] },
  ],
};

/** Records by file under `data/`; `edition.yaml` and `provenance.lock` stand beside them. */
const RECORDS = {
  'sources/herald.yaml': source('herald'),
  'sources/tribune.yaml': source('tribune'),
  'speakers/ada-lund.yaml': {
    name: 'Ada Lund',
    kind: 'person',
    topic: 'lund',
    role: inAll('engineer'),
    roleAsOf: in2024,
  } satisfies Authored<'speakers'>,
  'speakers/ben-oak.yaml': { name: 'Ben Oak', kind: 'person' } satisfies Authored<'speakers'>,
  'speakers/herald.yaml': { name: 'The Herald', kind: 'outlet', origin: { country: 'NO' } } satisfies Authored<'speakers'>,
  'speakers/tribune.yaml': {
    name: 'The Tribune',
    kind: 'outlet',
    origin: { country: 'DK', inferred: true, reason: 'printed-in-denmark' },
  } satisfies Authored<'speakers'>,
  'topics/bridge.yaml': {
    kind: 'place',
    name: { ...inAll('Sund Bridge'), ru: 'Мост' },
    summary: inAll('A bridge.'),
    aliases: { en: [{ text: 'Sund Bridge' }], ru: [{ text: 'Мост', declension: ['m'] }] },
    lookalikes: { en: ['Sund Bridge Café'] },
  } satisfies Authored<'topics'>,
  'topics/lund.yaml': {
    kind: 'person',
    name: { ...inAll('Ada Lund'), ru: 'Ада Лунд' },
    summary: inAll('An engineer.'),
    aliases: { en: [{ text: 'Ada Lund' }, { text: 'Lund', onlyWith: ['bridge'] }] },
  } satisfies Authored<'topics'>,
  'utterances/opening.yaml': { speaker: 'ada-lund', occasion: inAll('At the opening'), date: in2024 } satisfies Authored<'utterances'>,
  'quotes/lund-joins.yaml': {
    ...toEvidence('herald', 'The bridge joins both shores.'),
    speaker: 'ada-lund',
    via: [{ role: 'quoted-by', speaker: 'ben-oak' }],
    attribution: 'stated',
    topics: ['bridge', 'lund'],
    date: in2024,
    utterance: 'opening',
  } satisfies Authored<'quotes'>,
  'quotes/oak-parts.yaml': {
    ...toEvidence('tribune', 'The bridge parts neighbours,'),
    speaker: 'ben-oak',
    attribution: 'stated',
    topics: ['bridge'],
    date: in2024,
  } satisfies Authored<'quotes'>,
  'measures/cost.yaml': { name: inAll('Cost of the bridge'), unit: 'usd' } satisfies Authored<'measures'>,
  'figures/cost-2024.yaml': {
    ...toEvidence('herald', 'more than 12 million dollars'),
    value: 12_000_000,
    unit: 'usd',
    measure: 'cost',
    qualifier: { sense: 'above', words: 'more than' },
    asOf: in2024,
    claimant: 'ben-oak',
    attribution: 'stated',
    topics: ['bridge'],
  } satisfies Authored<'figures'>,
  'questions/what-it-does.yaml': opposed,
  'events/opening.yaml': {
    name: inAll('The bridge opens'),
    date: in2024,
    topics: ['bridge'],
    quotes: ['lund-joins'],
  } satisfies Authored<'events'>,
  'lexicon/the-bridge.yaml': {
    referent: inAll('The bridge'),
    topic: 'bridge',
    topics: ['bridge'],
    words: [toEvidence('herald', 'The bridge'), toEvidence('tribune', 'the crossing')],
  } satisfies Authored<'lexicon'>,
  'reasons/printed-in-denmark.yaml': { text: inAll('Its paper is made in Denmark.') } satisfies Authored<'reasons'>,
  'edition.yaml': { number: 3, date: '2026-11-01' },
} as const;

/** One file of the made-up corpus. */
export type FixturePath = keyof typeof RECORDS;

/** The record in a file, to be changed by a test. */
export function fixtureRecord<Path extends FixturePath>(path: Path): (typeof RECORDS)[Path] {
  return structuredClone(RECORDS[path]);
}

/** Changes to the made-up corpus: a record or raw text by path; undefined takes a file away. */
export type Changes = Readonly<Record<string, object | string | undefined>>;

/** Files of the made-up corpus; JSON is YAML too. */
export function toFixtureFiles(changes: Changes = {}): CorpusFile[] {
  return Object.entries({ ...RECORDS, ...changes }).flatMap(([path, content]) =>
    content === undefined ? [] : [{ path, content: typeof content === 'string' ? content : JSON.stringify(content) }],
  );
}

/** The same with a lock that proves every span as it stands. */
export async function toLockedFiles(changes: Changes = {}): Promise<CorpusFile[]> {
  const files = toFixtureFiles(changes);
  const { lock } = await verifySpans(checkCorpus(files).records, TEXTS_BY_DIGEST, '');
  return [...files, { path: 'provenance.lock', content: lock }];
}

/** The made-up corpus, compiled. */
export async function compileFixture(changes: Changes = {}): Promise<Corpus> {
  return compileCorpus(await toLockedFiles(changes));
}

/** The made-up corpus as readers get it. */
export async function compileFixtureEdition(changes: Changes = {}): Promise<Edition> {
  return toEdition(await compileFixture(changes));
}
