import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEnvelope } from './page-to-background.ts';

describe('a message that arrived', () => {
  it.each<[reason: string, message: unknown]>([
    ['for the card’s code', { name: 'load-card', request: {} }],
    ['for the other painter', { name: 'load-element-painter', request: {} }],
    ['for a topic', { name: 'load-brief', request: { topic: 'moscow-talks-2022' } }],
    ['for a topic of another feed', { name: 'load-brief', request: { topic: 'f0123456789ab:tokayev' } }],
    ['for the full view', { name: 'open-full-view', request: { topic: 'tokayev' } }],
  ])('is read: %s', (_, message) => {
    expect(parseEnvelope(message)).toEqual(message);
  });

  it.each<[reason: string, message: unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'load-card'],
    ['no request', { name: 'load-card' }],
    ['a request that is no object', { name: 'load-card', request: null }],
    ['another name', { name: 'delete-corpus', request: {} }],
    ['a prototype’s name', { name: 'constructor', request: {} }],
    ['another one', { name: '__proto__', request: {} }],
    ['a name that is no text', { name: ['load-card'], request: {} }],
    ['no topic', { name: 'load-brief', request: {} }],
    ['a topic that is no text', { name: 'load-brief', request: { topic: { toString: 'tokayev' } } }],
    ['a list of topics', { name: 'load-brief', request: { topic: ['tokayev'] } }],
    ['a topic that no id can be', { name: 'load-brief', request: { topic: '__proto__' } }],
    ['a path in place of a topic', { name: 'open-full-view', request: { topic: '../options' } }],
    ['an empty topic', { name: 'open-full-view', request: { topic: '' } }],
    ['an endless topic', { name: 'open-full-view', request: { topic: 'x'.repeat(81) } }],
    ['a topic of what can be no feed', { name: 'load-brief', request: { topic: 'feed:tokayev' } }],
    ['a topic of a feed of a feed', { name: 'load-brief', request: { topic: 'f0123456789ab:f0123456789ab:tokayev' } }],
    ['a topic with a line break behind', { name: 'open-full-view', request: { topic: 'tokayev\n' } }],
  ])('is not ours: %s', (_, message) => {
    expect(parseEnvelope(message)).toBeUndefined();
  });

  it('never throws, and hands on nothing but name and request', () => {
    const name = fc.oneof(fc.constantFrom('load-card', 'load-brief', 'open-full-view', 'toString'), fc.anything());
    const message = fc.oneof(
      fc.anything(),
      fc.record({ name, request: fc.oneof(fc.anything(), fc.record({ topic: fc.anything() })), more: fc.anything() }),
    );
    fc.assert(
      fc.property(message, (arrived) => {
        const envelope = parseEnvelope(arrived);
        expect(Object.keys(envelope ?? { name: 0, request: 0 })).toEqual(['name', 'request']);
      }),
      { numRuns: 1000 },
    );
  });
});
