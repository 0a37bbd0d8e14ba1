import { expect, it } from 'vitest';
import { checkCorpus } from './compile-corpus.ts';
import { findUncovered } from './cover-source.ts';
import type { Passage } from './find-sentences.ts';
import { type Changes, SOURCE_TEXTS, toFixtureFiles } from './fixture-corpus.ts';

const text = SOURCE_TEXTS.herald;
const uncovered = (changes: Changes = {}) => {
  const { records } = checkCorpus(toFixtureFiles(changes));
  const found = findUncovered(records.sources.find(({ id }) => id === 'herald')!, text, records);
  const words = (passages: readonly Passage[]) => passages.map(({ start, end }) => text.slice(start, end));
  const { sentences, rests, quotations, numerals } = found;
  return { sentences: words(sentences), rests: words(rests), quotations: words(quotations), numerals: words(numerals) };
};

it('says what no quote and no figure covers', () => {
  expect(uncovered()).toEqual({
    sentences: ['It cost more than 12 million dollars, Ben Oak replied.'],
    rests: [],
    quotations: [],
    numerals: [],
  });
});

it('says so of a quotation and a numeral, once their records are gone', () => {
  const gone = { 'quotes/lund-joins.yaml': undefined, 'lexicon/the-bridge.yaml': undefined, 'figures/cost-2024.yaml': undefined };
  expect(uncovered(gone)).toEqual({
    sentences: ['Ada Lund said: “The bridge joins both shores.”', 'It cost more than 12 million dollars, Ben Oak replied.'],
    rests: [],
    quotations: ['The bridge joins both shores.'],
    numerals: ['12 million'],
  });
});

it('shows what is left of a sentence beside its quote, when it is more than a word or two', () => {
  const exact = 'Ben Oak replied';
  const start = text.indexOf(exact);
  const quote = {
    source: 'herald',
    exact,
    start,
    end: start + exact.length,
    speaker: 'ben-oak',
    attribution: 'stated',
    topics: ['bridge'],
  };
  const changes = { 'quotes/oak-replied.yaml': { ...quote, date: { date: '2024' } } };
  expect(uncovered(changes)).toMatchObject({ sentences: [], rests: ['It cost more than 12 million dollars, '] });
});
