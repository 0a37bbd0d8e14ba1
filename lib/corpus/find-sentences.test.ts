import { expect, it } from 'vitest';
import { findSentences } from './find-sentences.ts';

it('the stop of an initial ends no sentence', () => {
  const text = 'S. Aldabai: No. We asked C. B. Oak and A.\nB. left. С. Алдабай: Жоқ.';
  expect(findSentences(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
    'S. Aldabai: No.',
    'We asked C. B. Oak and A.',
    'B. left.',
    'С. Алдабай: Жоқ.',
  ]);
});

it('sentences end with their line, and lines without letters are none', () => {
  const text = 'One. Two?\n\n***\nThree without a stop\n第四句。第五句。';
  expect(findSentences(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
    'One.',
    'Two?',
    'Three without a stop',
    '第四句。',
    '第五句。',
  ]);
});
