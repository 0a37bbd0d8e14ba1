import { beforeAll, describe, expect, it } from 'vitest';
import { type Changes, compileFixtureEdition, compileRealEdition, fixtureRecord, inAll, toEvidence } from '../corpus/fixture-corpus.ts';
import type { Brief } from '../domain/brief.ts';
import type { Edition } from '../domain/edition.ts';
import type { UiLanguage } from '../domain/language.ts';
import { type BriefExtent, loadBrief } from './load-brief.ts';
import { toPackagedReader } from './packaged-reader.ts';

const briefOf = (edition: Edition, topic: string, extent: BriefExtent = 'full', language: UiLanguage = 'en') =>
  loadBrief(toPackagedReader(edition), topic, language, extent);
const load = async (changes: Changes = {}, topic = 'bridge', extent: BriefExtent = 'full', language: UiLanguage = 'en') =>
  (await briefOf(await compileFixtureEdition(changes), topic, extent, language))!;

// So many that by lot alone some of them would come first.
const MANY = Array.from('abcdefghijklmnop', (letter) => `${letter}-other`);
const joins = fixtureRecord('quotes/lund-joins.yaml');
const parts = fixtureRecord('quotes/oak-parts.yaml');
const question = fixtureRecord('questions/what-it-does.yaml');
const cost = fixtureRecord('figures/cost-2024.yaml');

const TRIBUNE = { country: 'DK', inferred: true, reason: 'Its paper is made in Denmark.' };

describe('who said it, through whom, where', () => {
  it('goes from the speaker outwards, the source’s own chain last', async () => {
    const changes = {
      'quotes/lund-joins.yaml': {
        ...joins,
        via: [
          { role: 'to', speaker: 'tribune' },
          { role: 'in', place: inAll('a letter') },
        ],
      },
      'sources/herald.yaml': {
        ...fixtureRecord('sources/herald.yaml'),
        chain: [
          ...fixtureRecord('sources/herald.yaml').chain,
          { role: 'translation', note: inAll('translator not named'), inferred: true },
        ],
      },
    };
    const by = (await load(changes, 'lund')).quotes[0]?.by;
    expect([by?.speaker, by?.steps]).toEqual([
      'Ada Lund',
      [
        { role: 'to', name: 'The Tribune', speakerId: 'tribune', origin: TRIBUNE },
        { role: 'in', name: 'a letter' },
        { role: 'author', name: 'Ben Oak', speakerId: 'ben-oak' },
        { role: 'outlet', name: 'The Herald', speakerId: 'herald', origin: { country: 'NO' } },
        { role: 'translation', name: 'translator not named', inferred: true },
      ],
    ]);
  });

  it('says what a speaker is and when, and why what was inferred is so', async () => {
    const roleAsOf = { date: '2024', inferred: 'whole', reason: 'printed-in-denmark' };
    const { role } = fixtureRecord('speakers/ada-lund.yaml');
    const speaker = { ...fixtureRecord('speakers/ada-lund.yaml'), role: { ...role, zh: '工程师' }, roleAsOf };
    const why = { ...fixtureRecord('reasons/printed-in-denmark.yaml').text, zh: '纸张产自丹麦。' };
    const changes = { 'speakers/ada-lund.yaml': speaker, 'reasons/printed-in-denmark.yaml': { text: why } };
    const brief = await load(changes, 'bridge', 'full', 'zh');
    expect(brief.quotes.find(({ id }) => id === 'lund-joins')?.by.speakerRole).toEqual({
      name: '工程师',
      asOf: { ...roleAsOf, reason: '纸张产自丹麦。' },
    });
  });

  it('does not name the speaker again as author of the source', async () => {
    const { quotes } = await load();
    expect(quotes.find(({ id }) => id === 'oak-parts')?.by.steps).toEqual([
      { role: 'outlet', name: 'The Tribune', speakerId: 'tribune', origin: TRIBUNE },
    ]);
  });

  it('is exact about the place', async () => {
    const by = (await load({}, 'lund')).quotes[0]?.by;
    const { sha256, length } = fixtureRecord('sources/herald.yaml');
    expect(by).toMatchObject({ start: 16, end: 45, sourceId: 'herald', sourceLength: length, sourceSha256: sha256, attribution: 'stated' });
    expect(by).not.toHaveProperty('url');
  });

  it('links to the original when the source gives one', async () => {
    const url = 'https://herald.example/bridge';
    const brief = await load({ 'sources/herald.yaml': { ...fixtureRecord('sources/herald.yaml'), url } }, 'lund');
    expect(brief.quotes[0]?.by.url).toBe(url);
  });

  it('names a claimant and an as-of date for a figure', async () => {
    const { figures } = await load({ 'figures/cost-2024.yaml': { ...cost, asOf: { date: '2023' } } });
    expect(figures[0]).toMatchObject({ value: 12_000_000, unit: 'usd', measure: 'Cost of the bridge', qualifier: { sense: 'above' } });
    expect(figures[0]?.by).toMatchObject({ speaker: 'Ben Oak', date: { date: '2023' } });
  });
});

describe('the reader’s language', () => {
  it('is spoken where the corpus does, and English where it does not', async () => {
    const { topic, questions } = await load({}, 'bridge', 'full', 'ru');
    expect(topic).toEqual({ id: 'bridge', name: 'Мост', summary: 'A bridge.' });
    expect(questions[0]?.question).toBe('What does the bridge do?');
  });

  it('is spoken for speakers who are topics; others are named as the source prints them', async () => {
    const { quotes } = await load({}, 'bridge', 'full', 'ru');
    expect(quotes.map(({ by }) => by.speaker).toSorted()).toEqual(['Ben Oak', 'Ада Лунд']);
  });

  it('leaves quoted words as they are', async () => {
    const [english, russian] = await Promise.all([load(), load({}, 'bridge', 'full', 'ru')]);
    expect(russian.quotes.map(({ exact }) => exact)).toEqual(english.quotes.map(({ exact }) => exact));
  });
});

describe('questions', () => {
  const oneSided = { ...question, framings: [{ ...question.framings[0], quotes: ['lund-joins'] }] };
  const manyOneSided = Object.fromEntries(MANY.map((id) => [`questions/${id}.yaml`, oneSided]));

  it('with framings of different sources come first, and say so', async () => {
    const { questions } = await load(manyOneSided);
    expect(questions.map(({ id }) => id).indexOf('what-it-does')).toBe(0);
    expect(questions.map(({ opposed }) => opposed)).toEqual([true, ...MANY.map(() => false)]);
  });

  it('that ask of the topic by its name come before others of different sources, if there is something to set side by side', async () => {
    const both = question.framings.map((framing) => ({ ...framing, quotes: ['lund-joins'] }));
    const other = { ...question, question: inAll('Who pays?') };
    const first = async (changes: Changes) => (await load({ 'questions/what-it-does.yaml': other, ...changes })).questions[0];
    expect(await first({ 'questions/named.yaml': { ...question, framings: both } })).toMatchObject({ id: 'named', opposed: false });
    expect(await first({ 'questions/named.yaml': oneSided })).toMatchObject({ id: 'what-it-does', opposed: true });
  });

  it('of few topics come before those of many, where nothing else parts them', async () => {
    const wide = { ...question, topics: ['bridge', 'lund'] };
    const { questions } = await load(Object.fromEntries(MANY.map((id) => [`questions/${id}.yaml`, wide])));
    expect(questions[0]?.id).toBe('what-it-does');
  });

  it('whose framings rest on one source are not opposed', async () => {
    const both = { ...question, framings: question.framings.map((framing) => ({ ...framing, quotes: ['lund-joins'] })) };
    expect((await load({ 'questions/what-it-does.yaml': both })).questions[0]?.opposed).toBe(false);
  });

  it('whose framings share one source but not all are opposed by the others', async () => {
    const shared = { ...question, framings: [question.framings[0], { ...question.framings[1], quotes: ['oak-parts', 'lund-joins'] }] };
    expect((await load({ 'questions/what-it-does.yaml': shared })).questions[0]?.opposed).toBe(true);
  });

  it('keep the order drawn by lot, in every language', async () => {
    const edition = await compileFixtureEdition();
    const drawn = edition.records.questions[0]?.framings.map(({ id }) => id);
    for (const language of ['en', 'ru', 'kk', 'zh'] as const) {
      const brief = await briefOf(edition, 'bridge', 'full', language);
      expect(brief?.questions[0]?.framings.map(({ id }) => id)).toEqual(drawn);
    }
  });

  it('date each framing by its quotes', async () => {
    const brief = await load({ 'quotes/oak-parts.yaml': { ...parts, date: { date: '2021-03' } } });
    const years = brief.questions[0]?.framings.map(({ id, years: { date } }) => [id, date]);
    expect(years?.toSorted()).toEqual([
      ['joins', '2024'],
      ['parts', '2021'],
    ]);
  });

  it('show the words behind each framing though they are of no topic asked for', async () => {
    const brief = await load({ 'quotes/oak-parts.yaml': { ...parts, topics: ['lund'] } });
    const words = brief.questions[0]?.framings.flatMap(({ quotes }) => quotes.map(({ exact }) => exact));
    expect(words?.toSorted()).toEqual(['The bridge joins both shores.', 'The bridge parts neighbours,']);
  });
});

const counts = ({ questions, quotes, figures }: Brief) => [questions.length, quotes.length, figures.length];

describe('a card', () => {
  const more: Changes = {
    'questions/other.yaml': question,
    'quotes/oak-cost.yaml': { ...parts, ...toEvidence('herald', 'Ben Oak replied'), topics: ['lund', 'bridge'] },
    'quotes/lund-said.yaml': { ...joins, ...toEvidence('herald', 'Ada Lund said') },
    'quotes/oak-wrote.yaml': { ...parts, ...toEvidence('tribune', 'wrote Ben Oak'), topics: ['lund', 'bridge'] },
    'figures/cost-again.yaml': cost,
  };

  it('holds one question, one quote and one figure', async () => {
    expect(counts(await load(more, 'bridge', 'card'))).toEqual([1, 1, 1]);
  });

  it('where a full view holds all', async () => {
    expect(counts(await load(more, 'bridge', 'full'))).toEqual([2, 5, 2]);
  });

  it('shows the topic’s own words before others’, however the lot falls', async () => {
    const others = MANY.map((id) => [`quotes/${id}.yaml`, more['quotes/oak-cost.yaml']]);
    const brief = await load({ ...more, ...Object.fromEntries(others) }, 'lund', 'card');
    expect(brief.quotes.map(({ by }) => by.speaker)).toEqual(['Ada Lund']);
  });

  it('does not repeat a quote that its question shows', async () => {
    expect(counts(await load({}, 'bridge', 'card'))).toEqual([1, 0, 1]);
  });

  it('of the real corpus holds at most one of each, for every topic', async () => {
    const edition = await compileRealEdition();
    for (const { id } of edition.records.topics) {
      const brief = (await briefOf(edition, id, 'card'))!;
      expect(Math.max(...counts(brief)), id).toBeLessThanOrEqual(1);
      const framed = brief.questions.flatMap(({ framings }) => framings.flatMap(({ quotes }) => quotes.map((quote) => quote.id)));
      expect(framed, id).not.toContain(brief.quotes[0]?.id);
    }
  });
});

describe('the first question of a card', () => {
  it.each([
    ['gas-alliance', 'gas-alliance-purpose'],
    ['astana', 'opera-billboard-2024-cause'],
    ['csto', 'csto-membership'],
    ['multi-vector-policy', 'view-of-many-directions'],
    ['sanctions', 'sanctions-against-russia'],
    ['tokayev', 'view-of-tokayev'],
    ['trump', 'washington-meeting-2025'],
  ])('is, in the real corpus, the one that asks of %s', async (topic, asked) => {
    const edition = await compileRealEdition();
    for (const language of ['en', 'zh'] as const) expect((await briefOf(edition, topic, 'card', language))?.questions[0]?.id).toBe(asked);
  });
});

describe('everything else a full view holds', () => {
  it('stands in order of time', async () => {
    const event = fixtureRecord('events/opening.yaml');
    const on = (date: string) => ({ ...event, date: { date } });
    const changes = { 'events/b.yaml': on('2023-12'), 'events/c.yaml': on('2025'), 'events/a.yaml': on('2023') };
    expect((await load(changes)).events.map(({ id }) => id)).toEqual(['a', 'b', 'opening', 'c']);
  });

  it('has quotes in order of time too', async () => {
    const brief = await load({ 'quotes/oak-parts.yaml': { ...parts, date: { date: '2021-03' } } });
    expect(brief.quotes.map(({ id }) => id)).toEqual(['oak-parts', 'lund-joins']);
  });

  it('has a passage that is quoted whole and in parts once, whole', async () => {
    const part = { ...joins, ...toEvidence('herald', 'joins both shores') };
    const brief = await load({ 'quotes/lund-part.yaml': part, 'quotes/oak-parts.yaml': { ...parts, topics: ['lund'] } });
    expect(brief.quotes.map(({ id }) => id)).toEqual(['lund-joins']);
  });

  it('says of a figure when its words give no number', async () => {
    const { figures } = await load({ 'figures/cost-2024.yaml': { ...cost, vague: true } });
    expect(figures.map(({ vague }) => vague)).toEqual([true]);
    expect((await load()).figures.map(({ vague }) => vague)).toEqual([undefined]);
  });

  it('has what sources say of an event', async () => {
    const event = { ...fixtureRecord('events/opening.yaml'), quotes: ['lund-joins', 'oak-parts'] };
    const { events } = await load({ 'events/opening.yaml': event });
    expect(events.map(({ quotes }) => quotes.map(({ by }) => by.speaker))).toEqual([['Ada Lund', 'Ben Oak']]);
  });

  it('begins with what is most about the topic: a question of whose quotes more are, words of fewer topics', async () => {
    const beside = { ...question, framings: question.framings.map((framing) => ({ ...framing, quotes: ['oak-parts', 'oak-aside'] })) };
    const aside = { ...parts, ...toEvidence('tribune', 'wrote Ben Oak'), topics: ['lund'] };
    const entry = { ...fixtureRecord('lexicon/the-bridge.yaml'), topics: ['bridge', 'lund'] };
    const wider = MANY.flatMap((id) => [
      [`questions/${id}.yaml`, beside],
      [`lexicon/${id}.yaml`, entry],
    ]);
    const changes = { ...Object.fromEntries(wider), 'quotes/oak-aside.yaml': aside };
    const brief = await load(changes);
    expect([brief.questions[0]?.id, brief.words[0]?.id]).toEqual(['what-it-does', 'the-bridge']);
    expect((await load(changes, 'bridge', 'card')).words.map(({ id }) => id)).toEqual(['the-bridge']);
  });

  it('shows on a card words for the topic itself only, and all of them in full', async () => {
    const entry = { ...fixtureRecord('lexicon/the-bridge.yaml'), topic: 'lund', topics: ['lund', 'bridge'] };
    const changes = { 'lexicon/the-bridge.yaml': entry };
    expect((await load(changes, 'bridge', 'card')).words).toEqual([]);
    expect((await load(changes, 'bridge')).words).toHaveLength(1);
    expect((await load(changes, 'lund', 'card')).words).toHaveLength(1);
  });

  it('has other words A to Z, each with its outlet', async () => {
    expect((await load()).words).toEqual([
      {
        id: 'the-bridge',
        referent: 'The bridge',
        words: [
          { text: 'The bridge', language: 'en', sourceId: 'herald', outlet: 'The Herald', origin: { country: 'NO' } },
          { text: 'the crossing', language: 'en', sourceId: 'tribune', outlet: 'The Tribune', origin: TRIBUNE },
        ],
      },
    ]);
  });

  it('carries a note in the reader’s language', async () => {
    const note = { ...inAll('A comma ends the words.'), ru: 'В конце запятая.' };
    const brief = await load({ 'quotes/oak-parts.yaml': { ...parts, note } }, 'bridge', 'full', 'ru');
    expect(brief.quotes.find(({ id }) => id === 'oak-parts')?.note).toBe(note.ru);
  });

  it('names the edition and where it was read from', async () => {
    expect(await load()).toMatchObject({ edition: { number: 3, date: '2026-11-01' }, readFrom: 'package' });
  });

  it('of the real corpus can be made for every topic in every language', async () => {
    const edition = await compileRealEdition();
    for (const { id } of edition.records.topics) {
      for (const language of ['en', 'ru', 'kk', 'zh'] as const) expect((await briefOf(edition, id, 'full', language))?.topic.id).toBe(id);
    }
  });
});

describe('a topic that is not there', () => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await compileFixtureEdition();
  });
  it.each(['gone', '__proto__', 'constructor', ''])('has no brief: %j', async (topic) => {
    expect(await briefOf(edition, topic)).toBeUndefined();
  });
});
