import { describe, expect, it } from 'vitest';
import { type Declensions, inflectByRows, row, rowsAfter, toClassNames } from './declension-rows.ts';

const TOY: Declensions = {
  rows: {
    noun: [row('ka', 'ka ca kas'), row('a', 'a e 0')],
    thing: [row('', '0 u|ov 0/a')],
    being: [row('', '0 u|ov ×/a')],
    quality: [row('y', 'y emu y/ego')],
    after: rowsAfter('k t', 'o', 'o e/× 0'),
    changed: rowsAfter('ik it', '', '0 a 0', (last) => last.replace('i', 'o')),
    ind: [row('', '0 0 0')],
  },
  toGenders: (word) => [
    [word, 'quality'],
    [`${word.slice(0, -1)}a`, 'noun'],
  ],
};
const inflect = (name: string, classes: string) => inflectByRows(TOY, name.split(' '), classes.split(' ')).join(', ');

describe('rows of endings', () => {
  it.each([
    ['the general row', 'luna', 'noun', 'luna, lune, lun'],
    ['a special ending stands before it', 'luka', 'noun', 'luka, luca, lukas'],
    ['forms of which any will do', 'dom', 'thing', 'dom, domu, domov, doma'],
    ['one row for each last letter, and a choice that the word lacks', 'oko', 'after', 'oko, oke, ok'],
    ['a stem that changes before an ending and stands without one', 'rik', 'changed', 'rik, roka'],
    ['an adjective alone has all its genders', 'novy', 'adj', 'novy, novemu, novego, nova, nove, nov'],
  ])('%s: %s', (_, name, classes, forms) => {
    expect(inflect(name, classes)).toBe(forms);
  });
});

describe('words of one name', () => {
  it.each([
    ['are never a being and a thing in one', 'novy dom', 'quality thing', 'novy dom, novemu domu, novemu domov, novego doma'],
    ['have no forms that one of them lacks', 'novy brat', 'quality being', 'novy brat, novemu bratu, novemu bratov, novego brata'],
    [
      'mix forms of which any will do',
      'ded brat',
      'being being',
      'ded brat, dedu bratu, dedu bratov, dedov bratu, dedov bratov, deda brata',
    ],
    ['keep their one form where another has two', 'luna dom', 'noun thing', 'luna dom, lune domu, lune domov, lun dom, lun doma'],
    ['stand still where they are said to', 'luna dom', 'noun ind', 'luna dom, lune dom, lun dom'],
    ['stand still where nothing is said of them', 'luna dom', 'noun', 'luna dom, lune dom, lun dom'],
  ])('%s: %s', (_, name, classes, forms) => {
    expect(inflect(name, classes)).toBe(forms);
  });
});

describe('a class that does not fit', () => {
  it.each([
    ['another ending', 'dom', 'noun', '"dom" does not end as class "noun" does'],
    ['no such class', 'dom', 'verb', '"verb" is no declension class; known: noun, thing, being, quality, after, changed, ind, adj'],
    ['a class of objects in general', 'dom', 'constructor', '"constructor" is no declension class'],
    ['an adjective among words, which has a gender', 'novy dom', 'adj thing', '"adj" is no declension class'],
  ])('%s', (_, name, classes, message) => {
    expect(() => inflect(name, classes)).toThrow(RangeError);
    expect(() => inflect(name, classes)).toThrow(message);
  });

  it('is named by the list of those there are', () => {
    expect(toClassNames(TOY)).toEqual([...Object.keys(TOY.rows), 'adj']);
  });
});
