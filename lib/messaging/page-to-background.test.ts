import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEnvelope } from './page-to-background.ts';

describe('a message that arrived', () => {
  it.each<[reason: string, message: unknown]>([
    ['for the card’s code', { name: 'load-card', request: {} }],
    ['for the other painter', { name: 'load-element-painter', request: {} }],
    ['for a topic', { name: 'load-brief', request: { topic: 'moscow-talks-2022' } }],
    ['for a topic of another feed', { name: 'load-brief', request: { topic: 'f0123456789ab:tokayev' } }],
    ['for a quote to be pinned', { name: 'save-pin', request: { kind: 'quotes', id: 'f0123456789ab:oak-parts' } }],
    ['for a figure to be pinned no more', { name: 'remove-pin', request: { kind: 'figures', id: 'cost-2024' } }],
    ['for the view of pins', { name: 'open-pins', request: {} }],
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
    ['a pin of nothing', { name: 'save-pin', request: {} }],
    ['a pin without an id', { name: 'save-pin', request: { kind: 'quotes' } }],
    ['a pin of a kind that no card offers', { name: 'save-pin', request: { kind: 'sources', id: 'tribune' } }],
    ['a pin of a prototype’s kind', { name: 'remove-pin', request: { kind: '__proto__', id: 'tribune' } }],
    ['a pin of several kinds', { name: 'save-pin', request: { kind: ['quotes'], id: 'oak-parts' } }],
    ['a pin of what can be no id', { name: 'remove-pin', request: { kind: 'quotes', id: '../pins' } }],
    ['a pin of an endless id', { name: 'save-pin', request: { kind: 'quotes', id: 'x'.repeat(81) } }],
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
