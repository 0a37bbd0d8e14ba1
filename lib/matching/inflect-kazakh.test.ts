import { describe, expect, it } from 'vitest';
import { inflectKazakh, isAbbreviation, KAZAKH_CLASSES } from './inflect-kazakh.ts';

const inflect = (name: string, declension: string) =>
  inflectKazakh(name.split(' '), [
    ...name
      .split(' ')
      .slice(1)
      .map(() => 'ind'),
    declension,
  ]);

describe('the seven cases and -дағы, by last sound and harmony', () => {
  it.each([
    ['vowel, back', 'Астана', 'kk', 'ның ға ны да дан мен дағы'],
    ['vowel, front', 'кеңсе', 'kk', 'нің ге ні де ден мен дегі'],
    ['nasal, back', 'Қазақстан', 'kk', 'ның ға ды да нан мен дағы'],
    ['nasal, front', 'Берлин', 'kk', 'нің ге ді де нен мен дегі'],
    ['з, back', 'Қырғыз', 'kk', 'дың ға ды да дан бен дағы'],
    ['ж, front by the author’s word', 'Париж', 'kk-front', 'дің ге ді де ден бен дегі'],
    ['й, back', 'Қытай', 'kk', 'дың ға ды да дан мен дағы'],
    ['й, front', 'Ресей', 'kk', 'дің ге ді де ден мен дегі'],
    ['у after a vowel is a consonant', 'Мәскеу', 'kk', 'дің ге ді де ден мен дегі'],
    ['у after a consonant holds one', 'Баку', 'kk', 'дың ға ды да дан мен дағы'],
    ['и holds one too', 'Сочи', 'kk-front', 'дің ге ді де ден мен дегі'],
    ['л under a soft sign, front', 'Кремль', 'kk', 'дің ге ді де ден мен дегі'],
    ['voiceless, back', 'Трамп', 'kk', 'тың қа ты та тан пен тағы'],
    ['voiceless, front', 'Ташкент', 'kk', 'тің ке ті те тен пен тегі'],
    ['в is voiceless at the end; harmony by the author’s word', 'Тоқаев', 'kk-back', 'тың қа ты та тан пен тағы'],
    ['г is voiceless at the end', 'Петербург', 'kk-front', 'тің ке ті те тен пен тегі'],
    ['possessed, back', 'Қазақстан Республикасы', 'kk-poss', 'ның на н нда нан мен ндағы'],
    ['possessed, front', 'Каспий теңізі', 'kk-poss', 'нің не н нде нен мен ндегі'],
  ])('%s: %s', (_, name, declension, endings) => {
    expect(inflect(name, declension)).toEqual([name, ...endings.split(' ').map((ending) => name + ending)]);
  });

  it('gives both harmonies where the author is not sure', () => {
    expect(inflect('Путин', 'kk-both').filter((form) => form.includes('Путинн'))).toEqual(['Путинның', 'Путиннің', 'Путиннан', 'Путиннен']);
  });

  it('leaves a name without class alone', () => {
    expect([inflect('НАТО', 'ind'), inflectKazakh(['Қасым-Жомарт', 'Тоқаев'], [])]).toEqual([['НАТО'], ['Қасым-Жомарт Тоқаев']]);
  });
});

describe('abbreviations, whose endings follow the letters as read', () => {
  it.each([
    ['with a hyphen', 'АҚШ', 'АҚШ-тың АҚШ-қа АҚШ-ты АҚШ-та АҚШ-тан АҚШ-пен АҚШ-тағы'],
    ['without', 'АҚШ', 'АҚШтың АҚШқа АҚШты АҚШта АҚШтан АҚШпен АҚШтағы'],
    ['front', 'ТМД', 'ТМД-нің ТМД-ге ТМД-ні ТМД-де ТМД-ден ТМД-мен ТМД-дегі'],
    ['back', 'ҰҚШҰ', 'ҰҚШҰ-ның ҰҚШҰ-ға ҰҚШҰ-ны ҰҚШҰ-да ҰҚШҰ-дан ҰҚШҰ-мен ҰҚШҰ-дағы'],
  ])('%s: %s', (_, name, forms) => {
    expect(inflect(name, 'kk-both')).toEqual(expect.arrayContaining(forms.split(' ')));
  });

  it('puts no hyphen after a word', () => {
    expect(inflect('Ресей', 'kk').filter((form) => form.includes('-'))).toEqual([]);
  });

  it.each([
    ['АҚШ', true],
    ['Ресей', false],
    ['Қ', false],
    ['中国', false],
  ])('%s', (word, expected) => {
    expect(isAbbreviation(word)).toBe(expected);
  });
});

describe('a class that is not Kazakh', () => {
  it.each(['m', 'kk-Cyrl', 'constructor'])('%s', (declension) => {
    expect(() => inflect('Ресей', declension)).toThrow(
      new RangeError(`"${declension}" is no Kazakh class; known: ${KAZAKH_CLASSES.join(', ')}`),
    );
  });
});
