import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleByTopic } from './sample-by-topic.ts';

const toMentions = (topics: string) => topics.split('').map((topic, at) => ({ topic, at }));

describe('a sample of mentions', () => {
  it('has as many as wanted, none twice, and of no topic two more than of one that has more', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), fc.nat(60), (topics, most) => {
        const mentions = toMentions(topics.join(''));
        const sample = sampleByTopic(mentions, most);
        expect(sample).toHaveLength(Math.min(most, mentions.length));
        expect(new Set(sample).size).toBe(sample.length);
        const count = (topic: string, of: typeof sample) => of.filter((mention) => mention.topic === topic).length;
        for (const topic of 'abcd')
          for (const other of 'abcd')
            if (count(other, sample) < count(other, mentions)) expect(count(topic, sample) - count(other, sample)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is spread over the text', () => {
    expect(sampleByTopic(toMentions('a'.repeat(100)), 4).map(({ at }) => at)).toEqual([12, 37, 62, 87]);
  });
});
