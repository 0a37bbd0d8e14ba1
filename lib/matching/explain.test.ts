import { describe, expect, it } from 'vitest';
import type { NamedTopic } from '../domain/topic.ts';
import { compileMatcher } from './compile-matcher.ts';
import { toExplainer } from './explain.ts';
import { openMatcher } from './open-matcher.ts';

const topic = (id: string, aliases: NamedTopic['aliases'], lookalikes?: NamedTopic['lookalikes']): NamedTopic => ({
  id,
  kind: 'idea',
  name: { en: id },
  summary: { en: id },
  aliases,
  ...(lookalikes && { lookalikes }),
});
const TOPICS = [
  topic('moscow', { en: [{ text: 'Moscow', notNear: ['Idaho'] }] }, { en: ['Moscow Mule', { text: 'Moscow ballet', near: ['stage'] }] }),
  topic('us', { en: [{ text: 'US', notAfter: ['tell', 'ask'] }], ru: [{ text: 'США', languages: ['ru'] }] }),
  topic('cis', {
    en: [
      { text: 'CIS', near: ['state*', 'member*'] },
      { text: 'Commonwealth', onlyWith: ['us'] },
    ],
  }),
  topic('russian', { en: [{ text: 'Muscovite', derived: true }] }),
  topic('court', { en: [{ text: 'court of Moscow' }] }),
  topic('china', { 'zh-Hans': [{ text: '中国' }] }),
];
const explainer = toExplainer(TOPICS, openMatcher(compileMatcher(TOPICS)));
const why = (text: string, reading = {}) =>
  explainer
    .explain(text, reading)
    .map(({ start, end, topic: of, reason }) => [text.slice(start, end), of, reason?.why ?? 'mention'].join(' '));

describe('what is said of a name', () => {
  it.each<[text: string, said: readonly string[]]>([
    ['Moscow', ['Moscow moscow mention']],
    ['a Moscow Mule', ['Moscow moscow lookalike']],
    ['the stage of a Moscow ballet', ['Moscow moscow lookalike']],
    ['the Moscow ballet', ['Moscow moscow mention']],
    ['moscow', ['moscow moscow capitals']],
    ['Moscowian', ['Moscow moscow part']],
    ['the court of Moscow', ['court of Moscow court mention', 'Moscow moscow taken']],
    ['Moscow, Idaho', ['Moscow moscow condition']],
    ['us', ['us us capitals']],
    ['Commonwealth', ['Commonwealth cis company']],
    ['Commonwealth, US', ['Commonwealth cis mention', 'US us mention']],
    ['发展中国家', ['中国 china words']],
    ['', []],
  ])('in %j', (text, said) => {
    expect(why(text)).toEqual(said);
  });

  it('is which condition does not hold, and what stands in the way', () => {
    const failureOf = (text: string, reading = {}) => explainer.explain(text, reading)[0]?.reason;
    expect(failureOf('tell US')).toEqual({
      why: 'condition',
      failure: { condition: 'notAfter', literals: ['tell', 'ask'], found: 'tell' },
    });
    expect(failureOf('CIS')).toEqual({ why: 'condition', failure: { condition: 'near', literals: ['state*', 'member*'] } });
    expect(failureOf('США', { language: 'uk-UA' })).toEqual({ why: 'condition', failure: { condition: 'languages', literals: ['ru'] } });
    expect(failureOf('CIS statehood')).toBeUndefined();
  });

  it('is asked of the paragraph that the name stands in', () => {
    expect(why('CIS\n\nmembers')).toEqual(['CIS cis condition']);
    expect(why('One.\n\nCIS members')).toEqual(['CIS cis mention']);
  });

  it('is that words made from names are off, when they are', () => {
    expect(why('Muscovites, a Muscovite')).toEqual(['Muscovite russian part', 'Muscovite russian mention']);
    expect(why('a Muscovite', { derivedForms: false })).toEqual(['Muscovite russian derived']);
  });
});
