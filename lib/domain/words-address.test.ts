import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWordsAddress } from './words-address.ts';

const PAGE = 'https://news.example/a';
const toTarget = (address: string) => new URL(address).hash.replace('#:~:text=', '');

describe('the address of words in a page', () => {
  it.each([
    ['as they are', 'The bridge joins', 'The%20bridge%20joins'],
    ['with what has a meaning there written out', 'a-b, c & d#e', 'a%2Db%2C%20c%20%26%20d%23e'],
    ['in any script', 'Мост', '%D0%9C%D0%BE%D1%81%D1%82'],
  ])('names them %s', (_, exact, target) => {
    expect(toWordsAddress(PAGE, exact)).toBe(`${PAGE}#:~:text=${target}`);
  });

  it('keeps a fragment that the address has', () => {
    expect(toWordsAddress(`${PAGE}#part`, 'words')).toBe(`${PAGE}#part:~:text=words`);
  });

  it('names long ones by their first and last words', () => {
    const words = Array.from({ length: 80 }, (_, at) => `word${at}`);
    expect(toTarget(toWordsAddress(PAGE, words.join(' ')))).toBe(
      'word0%20word1%20word2%20word3%20word4,word75%20word76%20word77%20word78%20word79',
    );
  });

  it('can be read back, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (words) => {
        const target = toTarget(toWordsAddress(PAGE, words));
        expect(target).not.toMatch(/[,-]/u);
        expect(decodeURIComponent(target)).toBe(words.trim().toWellFormed());
      }),
    );
  });
});
