import { describe, expect, it } from 'vitest';
import { isInAddress } from './address.ts';

const NAME = 'Россия';
const isIn = (text: string) => isInAddress(text, text.indexOf(NAME), text.indexOf(NAME) + NAME.length);

describe('a name is part of an address', () => {
  it.each([
    ['a file', 'Россия.pdf'],
    ['a file of several words', 'Россия-2024_v2.pdf'],
    ['a host', 'www.Россия'],
    ['a page', 'https://x.org/a?b=Россия&c'],
    ['a page without a scheme', 'x.org/Россия'],
    ['a mailbox', 'Россия@x.org'],
    ['a host of mail', 'info@Россия'],
    ['a handle', '@mid.Россия'],
    ['a word that underscores join', 'a_Россия_b'],
    ['a path', 'C:\\Россия'],
    ['a path with slashes', 'C:/Россия'],
  ])('%s', (_, text) => {
    expect(isIn(text)).toBe(true);
  });
});

describe('a name is no part of an address', () => {
  it.each([
    ['alone', 'Россия'],
    ['before a capital', 'Россия.Казахстан'],
    ['before a number', 'Россия.3'],
    ['before dots', 'Россия...'],
    ['beside a slash', 'Казахстан/Россия/США'],
    ['beside a hyphen', 'про-Россия-центр.'],
    ['a hashtag', '#Россия'],
    ['after an initial', 'В.Россия'],
    ['behind an address', 'https://x.org/ Россия'],
    ['in the next block', 'https://x.org/\0Россия'],
    ['in emphasis', '_Россия_'],
  ])('%s', (_, text) => {
    expect(isIn(text)).toBe(false);
  });
});
