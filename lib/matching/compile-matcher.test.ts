import { describe, expect, it } from 'vitest';
import type { SurfaceForm } from '../domain/mention.ts';
import { AmbiguousFormError, compileForms } from './compile-matcher.ts';
import { openMatcher } from './open-matcher.ts';

const form = (text: string, topic: string | null, kind: SurfaceForm['form'] = 'base'): SurfaceForm => ({ text, topic, form: kind });

describe('one spelling stands for one topic', () => {
  it.each([
    ['two topics', form('Union', 'eaeu'), form('Union', 'cis'), '"Union" stands for topic eaeu and for topic cis'],
    ['a topic and a lookalike', form('Union', 'eaeu'), form('Union', null), '"Union" stands for topic eaeu and for a lookalike'],
    ['a lookalike and a topic', form('Union', null), form('Union', 'eaeu'), '"Union" stands for a lookalike and for topic eaeu'],
  ])('%s', (_, one, other, message) => {
    const compile = () => compileForms([one, form('Between', 'cis'), other]);
    expect(compile).toThrow(AmbiguousFormError);
    expect(compile).toThrow(message);
  });

  it('lets one topic have a spelling twice; the first reading stands', () => {
    const matcher = openMatcher(compileForms([form('Kazakh', 'kazakhstan'), form('Kazakh', 'kazakhstan', 'derived')]));
    expect(matcher.find('Kazakh').map((mention) => mention.form)).toEqual(['base']);
  });
});

describe('size', () => {
  it('does not depend on the order of the forms', () => {
    const forms = ['Токаев', 'Токаева', 'Токаеву', 'Путин', 'Путина', 'Путину'].map((text) => form(text, text.slice(0, 5)));
    const { letters, words, phrases } = compileForms(forms);
    const other = compileForms(forms.toReversed());
    expect(other).toMatchObject({ letters, words });
    expect(other.phrases).toHaveLength(phrases.length);
  });

  it('keeps endings that many names share once', () => {
    const endings = ['', 'а', 'у', 'ом', 'е'];
    const size = (names: readonly string[]) =>
      atob(compileForms(names.flatMap((one) => endings.map((ending) => form(one + ending, one)))).words).length;
    expect(size(['Казахстан', 'Узбекистан', 'Вашингтон']) - size(['Казахстан'])).toBeLessThan(2 * 'УзбекистанВашингтон'.length);
  });
});
