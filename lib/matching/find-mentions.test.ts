import { describe, expect, it } from 'vitest';
import type { SurfaceForm } from '../domain/mention.ts';
import { compileForms } from './compile-matcher.ts';
import { findMentions, toBlocks } from './find-mentions.ts';
import { openMatcher } from './open-matcher.ts';

const FORMS: readonly SurfaceForm[] = [
  { text: 'Russia', topic: 'russia', form: 'base' },
  { text: 'Russian', topic: 'russia', form: 'derived' },
  { text: 'Russian language', topic: 'language', form: 'base', conditions: { onlyWith: ['kazakhstan'] } },
  { text: 'Kazakhstan', topic: 'kazakhstan', form: 'base' },
  { text: 'Armenia', topic: 'armenia', form: 'base', conditions: { onlyWith: ['russia', ['kazakhstan', 'armenia']] } },
  { text: 'Baku', topic: 'baku', form: 'base', conditions: { onlyWith: ['armenia'] } },
  { text: 'Союз', topic: 'union', form: 'base', conditions: { languages: ['ru'] } },
];
const matcher = openMatcher(compileForms(FORMS));
const read = (text: string, language?: string) => findMentions(matcher, text, language).map(({ start, end }) => text.slice(start, end));

describe('the mentions of a plain text', () => {
  it('are those of a page: what vouches for a name may stand in any paragraph', () => {
    expect(read('Armenia.\n\nRussia.')).toEqual(['Armenia', 'Russia']);
    expect(read('Armenia.')).toEqual([]);
  });

  it('have no name that only a doubtful one vouches for', () => {
    expect(read('Russia, Armenia, Baku')).toEqual(['Russia', 'Armenia']);
  });

  it('have what stands in the place of a longer name that does not count, and what that vouches for', () => {
    expect(read('the Russian language of Armenia')).toEqual(['Russian', 'Armenia']);
    expect(read('the Russian language of Kazakhstan')).toEqual(['Russian language', 'Kazakhstan']);
  });

  it('do not go on over a blank line, and go on over others', () => {
    expect(read('Russian\nlanguage, Kazakhstan')).toEqual(['Russian\nlanguage', 'Kazakhstan']);
    expect(read('Russian\r\n \t\r\nlanguage, Kazakhstan')).toEqual(['Russian', 'Kazakhstan']);
  });

  it('are of the language that the text says it has, whatever its region and letters', () => {
    expect([read('Союз', 'ru-RU'), read('Союз', 'RU'), read('Союз'), read('Союз', 'uk')]).toEqual([['Союз'], ['Союз'], ['Союз'], []]);
  });
});

it('tells the paragraphs of a text with where they start', () => {
  expect(toBlocks('a\nb\n\n\nc\r\n\r\n')).toEqual([
    { start: 0, text: 'a\nb' },
    { start: 5, text: '\nc' },
    { start: 11, text: '' },
  ]);
});
