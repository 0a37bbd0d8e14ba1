import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswer, parseCommand, parseTelling } from './updates-channel.ts';

const feed = 'f0123456789ab';
const fingerprint = 'a'.repeat(64);

describe('a command that arrived', () => {
  it.each<[reason: string, name: string, request: object]>([
    ['to check', 'check-now', {}],
    ['to stop', 'cancel', {}],
    ['to switch the package’s feed off', 'switch', { feed: 'parallax', isOn: false }],
    ['to move a feed', 'move', { feed, by: -1 }],
    ['to remove one', 'remove', { feed }],
    ['to look at an address', 'look', { address: 'https://feed.example/' }],
    ['to add what is there', 'add', { address: 'https://feed.example/', fingerprint, name: 'Library' }],
    ['to delete editions', 'reset', {}],
    ['to look at the database again', 'renew', {}],
  ])('is read: %s', (_, name, request) => {
    expect(parseCommand({ number: 1, name, request })).toEqual({ number: 1, name, request });
  });

  it.each<[reason: string, message: unknown]>([
    ['nothing', undefined],
    ['a text', 'check-now'],
    ['no number', { name: 'check-now', request: {} }],
    ['no request', { number: 1, name: 'check-now' }],
    ['another name', { number: 1, name: 'eval', request: {} }],
    ['a prototype’s name', { number: 1, name: 'constructor', request: {} }],
    ['a feed that can be none', { number: 1, name: 'remove', request: { feed: '../parallax' } }],
    ['a switch that is none', { number: 1, name: 'switch', request: { feed, isOn: 1 } }],
    ['a move by two places', { number: 1, name: 'move', request: { feed, by: 2 } }],
    ['an endless address', { number: 1, name: 'look', request: { address: 'x'.repeat(2001) } }],
    ['a fingerprint that is none', { number: 1, name: 'add', request: { address: 'https://feed.example/', fingerprint: 'a', name: '' } }],
    ['a root in place of a fingerprint', { number: 1, name: 'add', request: { address: 'https://feed.example/', root: '{}', name: '' } }],
  ])('is not ours: %s', (_, message) => {
    expect(parseCommand(message)).toBeUndefined();
  });

  it('never makes reading fail, whatever it is', () => {
    const name = fc.oneof(fc.constantFrom('check-now', 'switch', 'add', '__proto__'), fc.anything());
    const request = fc.oneof(fc.anything(), fc.record({ feed: fc.anything(), isOn: fc.anything(), address: fc.anything() }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ number: fc.anything(), name, request })), (message) => {
        expect(Object.keys(parseCommand(message) ?? { number: 0, name: 0, request: 0 })).toEqual(['number', 'name', 'request']);
        parseAnswer(message);
        parseTelling(message);
      }),
    );
  });
});

it('an answer and a telling are told apart, and from anything else', () => {
  const [answer, telling] = [
    { answers: 1, reply: null },
    { part: 'progress', value: null },
  ];
  expect([parseAnswer(answer), parseTelling(answer)]).toEqual([answer, undefined]);
  expect([parseAnswer(telling), parseTelling(telling)]).toEqual([undefined, telling]);
  expect([parseAnswer({ answers: 1 }), parseTelling({ part: 'toString', value: 1 })]).toEqual([undefined, undefined]);
});
