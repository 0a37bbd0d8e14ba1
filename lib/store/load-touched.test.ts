import { describe, expect, it } from 'vitest';
import { compileRealEdition } from '../corpus/fixture-corpus.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { countQuestions, loadTouched } from './load-touched.ts';
import { toPackagedReader } from './packaged-reader.ts';

const edition = compileRealEdition();
const open = async () => toPackagedReader(await edition);

describe('the questions that a page touches', () => {
  it('are those of its topics, each once, with every language of what they say', async () => {
    const touched = await loadTouched(await open(), { topics: ['sanctions', 'china'], choose: (all) => all, language: 'ru' });
    const ids = touched.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(expect.arrayContaining(['sanctions-against-russia', 'effect-of-sanctions', 'china-for-kazakhstan']));
    const sanctions = touched.find(({ id }) => id === 'sanctions-against-russia');
    expect(sanctions?.view.question).toBe('Соблюдает ли Казахстан санкции против России?');
    expect(sanctions?.own).toContain('Does Kazakhstan follow the sanctions against Russia?');
    for (const { quotes } of sanctions?.view.framings ?? []) expect(sanctions?.quoted).toContain(quotes[0]?.exact);
  });

  it('are counted, all of them and those of each topic', async () => {
    const { questions } = (await edition).records;
    const { all, ofTopics } = await countQuestions(await open(), [{ id: 'russia' }, { id: 'gas-alliance' }, { id: 'gone' }]);
    const toCount = (topic: string) => questions.filter(({ topics }) => topics.includes(topic)).length;
    expect(all).toBe(questions.length);
    expect([...ofTopics]).toEqual([
      ['russia', toCount('russia')],
      ['gas-alliance', toCount('gas-alliance')],
      ['gone', 0],
    ]);
  });

  it('know of each quote who speaks, and where its publisher sits', async () => {
    const touched = await loadTouched(await open(), { topics: ['multi-vector-policy', 'tokayev'], choose: (all) => all, language: 'en' });
    const facts = new Map(touched.flatMap((question) => [...question.facts]));
    expect(facts.get('spooner-expert-at-balancing')).toMatchObject({
      speaker: 'Richard Spooner',
      origin: { country: 'UZ', inferred: true },
    });
    expect([...facts.values()].some(({ speakerTopic }) => speakerTopic === 'tokayev')).toBe(true);
  });

  it('are asked for in bounds, and only the chosen ones are read with their quotes', async () => {
    const reader = await open();
    const asked = { most: [] as (number | undefined)[], ids: 0 };
    const bounded: CorpusReader = {
      ...reader,
      loadByTopic: (kind, topic, most) => {
        asked.most.push(most);
        return reader.loadByTopic(kind, topic, most);
      },
      loadByIds: (kind, ids) => {
        asked.ids += ids.length;
        return reader.loadByIds(kind, ids);
      },
    };
    const touched = await loadTouched(bounded, { topics: ['kazakhstan', 'russia'], choose: (all) => all.slice(0, 2), language: 'en' });
    expect(touched).toHaveLength(2);
    expect(asked.most).toEqual([100, 100]);
    expect(asked.ids).toBeLessThan(60);
  });
});
