import { assert as check, property, string, webUrl } from 'fast-check';
import { expect, it } from 'vitest';
import { parseFeedAddress } from './feed-address.ts';

it.each([
  ['school.example/corpus', 'https://school.example/corpus/'],
  [' https://school.example ', 'https://school.example/'],
  ['HTTPS://School.Example/Corpus/', 'https://school.example/Corpus/'],
  ['school.example:8443/a', 'https://school.example:8443/a/'],
  ['http://127.0.0.1:8080/feed', 'http://127.0.0.1:8080/feed/'],
  ['http://localhost/feed', 'http://localhost/feed/'],
])('reads %s as the address of a feed', (typed, address) => {
  expect(parseFeedAddress(typed)).toBe(address);
});

it.each([
  '',
  ' ',
  'two words',
  'http://school.example/',
  'ftp://school.example/',
  'file:///etc/passwd',
  'javascript://school.example/%0aalert(1)',
])('refuses %s', (typed) => {
  expect(parseFeedAddress(typed)).toBeUndefined();
});

it.each(['https://me@school.example/', 'https://me:word@school.example/', 'school.example/?for=me', 'school.example/#me'])(
  'refuses %s, which says more than where a feed is',
  (typed) => {
    expect(parseFeedAddress(typed)).toBeUndefined();
  },
);

it('gives nothing but addresses of a folder that can be read again and stay as they are', () => {
  const holds = (typed: string) => {
    const address = parseFeedAddress(typed);
    if (address === undefined) return;
    expect(new URL(address).href).toBe(address);
    expect(address).toMatch(/^https?:\/\/[^/?#@]+\/(?:[^?#]*\/)?$/u);
    expect(parseFeedAddress(address)).toBe(address);
  };
  check(property(string({ unit: 'binary' }), holds));
  check(property(webUrl({ validSchemes: ['https', 'http'], withQueryParameters: true }), holds));
});
