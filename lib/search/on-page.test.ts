import { describe, expect, it } from 'vitest';
import { type QuoteTraces, toOnPage } from './on-page.ts';

const QUOTE: QuoteTraces = {
  exact: 'our country will keep its doors open to every neighbour along 7,591 kilometres, near or far, in 2022',
  speaker: 'Sample Speaker',
  speakerTopic: 'sample-speaker',
};
const isOn = (contexts: readonly string[], topics: readonly string[] = [], quote: Partial<QuoteTraces> = {}) =>
  toOnPage({ topics: topics.map((id) => ({ id, count: 1 })), contexts })({ ...QUOTE, ...quote });

describe('a quote is on a page', () => {
  it.each([
    ['five of its words in a row, however they are set', 'He said: “keep its DOORS—open to all”'],
    ['the same words with other endings', 'it keeps its door opened to everybody'],
    ['the printed name of who speaks', 'as Sample Speaker said, nothing is settled'],
    ['a number in it, with its unit', 'a border of 7 591 kilometres, no more'],
  ])('with %s', (_, context) => {
    expect(isOn(['Something else of this page.', context])).toBe(true);
  });

  it('with who speaks among the topics that the page mentions', () => {
    expect(isOn([], ['sample-speaker'])).toBe(true);
  });

  it('with all of its words, where it has fewer than five', () => {
    expect(isOn(['it was a new era, he said'], [], { exact: 'a new era' })).toBe(true);
    expect(isOn(['it was a new, better era'], [], { exact: 'a new era' })).toBe(false);
  });

  it('in Russian with other endings, and in Chinese', () => {
    const russian = { exact: 'двери нашей страны открыты для каждого соседа', speaker: 'Некто' };
    expect(isOn(['он сказал, что дверь нашей страны открыта для каждого'], [], russian)).toBe(true);
    expect(isOn(['昨日托卡耶夫访俄'], [], { exact: '世代友好的决心', speaker: '托卡耶夫' })).toBe(true);
    expect(isOn(['两国人民世代友好的决心不变'], [], { exact: '世代友好的决心', speaker: '某人' })).toBe(true);
  });
});

describe('a quote is not on a page', () => {
  it.each([
    ['with four of its words in a row', 'keep its doors open, they said'],
    ['with its words in another order', 'open doors keep neighbours; every country is near, far'],
    ['with a part of the name', 'the Speaker of another house'],
    ['with a number alone, or with another behind it', '7,591 metres in 2022'],
    ['with words that run on from one place to another', 'will keep its'],
  ])('%s', (_, context) => {
    expect(isOn([context, 'doors open to all'])).toBe(false);
  });

  it('where nothing of the page is known', () => {
    expect(isOn([])).toBe(false);
  });
});
