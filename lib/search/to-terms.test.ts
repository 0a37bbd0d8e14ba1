import { describe, expect, it } from 'vitest';
import { toTerms } from './to-terms.ts';

describe('terms', () => {
  it.each([
    ['Sanctions were imposed', 'sanction imposing'],
    ['санкции против партнёров', 'санкциями, партнерами'],
    ['декларация', 'декларации'],
  ])('%s has what %s has', (text, others) => {
    expect(toTerms(text)).toEqual(expect.arrayContaining(toTerms(others)));
  });

  it('of a Chinese name are the same whatever follows', () => {
    expect(toTerms('托卡耶夫访俄').join(' ')).toContain(toTerms('托卡耶夫').join(' '));
    expect(toTerms('普')).toEqual(['普']);
  });
});
