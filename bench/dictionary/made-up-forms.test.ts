import { describe, expect, it } from 'vitest';
import { addMadeUpForms } from './made-up-forms.ts';

const REAL = [{ text: 'Kazakhstan', topic: 'kazakhstan', form: 'base' }] as const;

describe('made-up forms', () => {
  it('come to the number asked for, each once, with the real ones among them', () => {
    const forms = addMadeUpForms(REAL, 5_000);
    expect(new Set(forms.map(({ text }) => text)).size).toBe(5_000);
    expect(forms[0]).toEqual(REAL[0]);
  });

  it('are the same in every run, and longer lists begin as shorter ones', () => {
    expect(addMadeUpForms(REAL, 2_000).slice(0, 1_000)).toEqual(addMadeUpForms(REAL, 1_000));
  });
});
