import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FrameSummary, parseFrameSummary, parseGoToMention, toGoal, toPageTopics } from './page-channel.ts';

const TOPICS = ['china', 'putin', 'tokayev'] as const;
const frames: fc.Arbitrary<FrameSummary[]> = fc
  .array(fc.uniqueArray(fc.tuple(fc.constantFrom(...TOPICS), fc.integer({ min: 0, max: 5 })), { selector: ([id]) => id }), { maxLength: 5 })
  .chain((counts) =>
    fc.shuffledSubarray(
      counts.map((topics, at) => ({
        frame: `frame-${at}`,
        isTop: at === 0,
        topics: topics.map(([id, count]) => ({ id, count, positions: [] })),
      })),
      { minLength: counts.length },
    ),
  );

describe('what a page mentions', () => {
  it('is the sum of its frames, most mentioned first, then by id', () => {
    fc.assert(
      fc.property(frames, (summaries) => {
        const topics = toPageTopics(summaries);
        for (const id of TOPICS) {
          const counts = summaries.flatMap((frame) => frame.topics.filter((topic) => topic.id === id).map(({ count }) => count));
          expect(topics.find((topic) => topic.id === id)?.count ?? 0).toBe(counts.reduce((sum, count) => sum + count, 0));
        }
        const order = topics.map(({ id, count }) => `${String(100 - count).padStart(3)} ${id}`);
        expect(order).toEqual(order.toSorted());
      }),
    );
  });

  it('keeps the places of the page’s own frame', () => {
    const top = { frame: 'a', isTop: true, topics: [{ id: 'putin', count: 2, positions: [0.1, 0.6] }] };
    const inner = { frame: 'b', isTop: false, topics: [{ id: 'putin', count: 1, positions: [] }] };
    expect(toPageTopics([inner, top])).toEqual([{ id: 'putin', count: 3, positions: [0.1, 0.6] }]);
  });
});

describe('the way to a mention', () => {
  it('leads from every number on the page to one frame and one number in it, each once, the page’s own frame first', () => {
    fc.assert(
      fc.property(frames, (summaries) => {
        for (const { id, count } of toPageTopics(summaries)) {
          const goals = Array.from({ length: count }, (_, at) => toGoal(summaries, id, at));
          const reached = goals.map((goal) => `${goal?.frame} ${goal?.at}`);
          const mentions = summaries.flatMap((frame) =>
            Array.from({ length: frame.topics.find((topic) => topic.id === id)?.count ?? 0 }, (_, at) => `${frame.frame} ${at}`),
          );
          expect(goals.map((goal) => [goal?.number, goal?.of])).toEqual(goals.map((_, at) => [at + 1, count]));
          expect(reached.toSorted()).toEqual(mentions.toSorted());
          const isTop = goals.map((goal) => summaries.find(({ frame }) => frame === goal?.frame)?.isTop);
          expect(isTop.indexOf(true)).toBeLessThanOrEqual(0);
          expect(toGoal(summaries, id, count)).toBeUndefined();
        }
      }),
    );
  });

  it('leads nowhere for a topic that the page does not mention', () => {
    expect([toGoal([], 'putin', 0), toGoal([{ frame: 'a', isTop: true, topics: [] }], 'putin', 0)]).toEqual([undefined, undefined]);
  });
});

const topic = { id: 'putin', count: 2, positions: [0.5] };
const summary = { frame: 'a', isTop: true, topics: [topic] };
const goal = { frame: 'a', topic: 'putin', at: 1, number: 2, of: 3 };

describe('what arrived from a frame', () => {
  it('is read', () => {
    expect(parseFrameSummary({ ...summary, more: 1 })).toEqual(summary);
    expect(parseFrameSummary({ ...summary, topics: [] })).toEqual({ ...summary, topics: [] });
    expect(parseFrameSummary({ ...summary, limits: ['unread', 'other'] })).toEqual({ ...summary, limits: ['unread'] });
  });

  it.each<[reason: string, message: unknown]>([
    ['null', null],
    ['a text', 'a'],
    ['no frame', { ...summary, frame: undefined }],
    ['no word of whether it is the page itself', { ...summary, isTop: 1 }],
    ['topics that are no list', { ...summary, topics: { 0: topic } }],
    ['a topic that is none', { ...summary, topics: [topic, null] }],
    ['a topic without id', { ...summary, topics: [{ ...topic, id: 7 }] }],
    ['half a mention', { ...summary, topics: [{ ...topic, count: 0.5 }] }],
    ['a count below none', { ...summary, topics: [{ ...topic, count: -1 }] }],
    ['a count in words', { ...summary, topics: [{ ...topic, count: '2' }] }],
    ['limits in a word', { ...summary, limits: 'unread' }],
    ['no places', { ...summary, topics: [{ ...topic, positions: undefined }] }],
    ['a place in words', { ...summary, topics: [{ ...topic, positions: ['0.5'] }] }],
  ])('is not ours: %s', (_, message) => {
    expect(parseFrameSummary(message)).toBeUndefined();
  });
});

describe('what arrived from the popup', () => {
  it('is read', () => {
    expect(parseGoToMention({ ...goal, more: 1 })).toEqual(goal);
  });

  it.each<[reason: string, message: unknown]>([
    ['undefined', undefined],
    ['no frame', { ...goal, frame: 1 }],
    ['no topic', { ...goal, topic: null }],
    ['a number in words', { ...goal, at: '1' }],
    ['a number between two', { ...goal, at: 0.5 }],
    ['a number before the first', { ...goal, at: -1 }],
    ['no number', { ...goal, at: Number.NaN }],
  ])('is not ours: %s', (_, message) => {
    expect(parseGoToMention(message)).toBeUndefined();
  });
});

it('reading never throws, whatever arrived', () => {
  const message = fc.oneof(
    fc.anything(),
    fc.record({
      frame: fc.anything(),
      isTop: fc.anything(),
      topics: fc.oneof(fc.anything(), fc.array(fc.anything())),
      topic: fc.anything(),
      at: fc.anything(),
    }),
  );
  fc.assert(
    fc.property(message, (arrived) => {
      expect(() => [parseFrameSummary(arrived), parseGoToMention(arrived)]).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});
