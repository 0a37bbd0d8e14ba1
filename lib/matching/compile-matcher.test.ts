import { describe, expect, it } from 'vitest';
import type { SurfaceForm } from '../domain/mention.ts';
import { AmbiguousFormError, compileForms, compilePatterns } from './compile-matcher.ts';
import { toPatterns } from './name-pattern.ts';
import { openMatcher } from './open-matcher.ts';
import { toShipped } from './ship-matcher.ts';

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
  const sizeOf = (forms: readonly SurfaceForm[]) => toShipped(compileForms(forms)).length;

  it('hardly depends on the order of the forms', () => {
    const forms = ['Токаев', 'Токаева', 'Токаеву', 'Путин', 'Путина', 'Путину'].map((text) => form(text, text.slice(0, 5)));
    expect(Math.abs(sizeOf(forms) - sizeOf(forms.toReversed()))).toBeLessThanOrEqual(1);
  });

  it('takes no more for names of many endings than for names of few, once the endings are there', () => {
    const names = ['Казахстан', 'Узбекистан', 'Вашингтон', 'Ташкент', 'Лондон', 'Пекин'];
    const few = ['', 'а', 'у'];
    const many = [...few, 'ом', 'е', 'ами', 'ах', 'ов', 'ский', 'ского', 'скому'];
    const toTopic = (name: string, endings: readonly string[]) =>
      toPatterns({
        topic: name,
        anyCase: false,
        forms: endings.map((ending) => ({ text: name + ending, form: ending === '' ? 'base' : 'case' })),
      });
    const size = (endings: readonly string[], count: number) =>
      toShipped(compilePatterns(names.slice(0, count).flatMap((name) => toTopic(name, endings)))).length;
    expect(size(many, 6) - size(many, 2)).toBeLessThanOrEqual(size(few, 6) - size(few, 2));
  });
});
