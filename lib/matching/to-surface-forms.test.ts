import { describe, expect, it } from 'vitest';
import type { AliasLanguage } from '../domain/language.ts';
import type { Alias, NamedTopic } from '../domain/topic.ts';
import { toSurfaceForms } from './to-surface-forms.ts';

function topic(aliases: NamedTopic['aliases'], lookalikes?: NamedTopic['lookalikes']): NamedTopic {
  return { id: 'x', kind: 'place', name: { en: 'X' }, summary: { en: 'X.' }, aliases, ...(lookalikes && { lookalikes }) };
}
const formsOf = (language: AliasLanguage, alias: Alias) => toSurfaceForms(topic({ [language]: [alias] }));
const textsOf = (language: AliasLanguage, alias: Alias) => formsOf(language, alias).map(({ text }) => text);

describe('spellings of a name', () => {
  it.each<[reason: string, language: AliasLanguage, alias: Alias, texts: string]>([
    ['as written and in capitals', 'en', { text: 'Moscow' }, 'Moscow|MOSCOW'],
    ['capitals once', 'en', { text: 'US' }, 'US'],
    [
      'of any case',
      'en',
      { text: 'Russian federation', case: 'any' },
      'Russian federation|RUSSIAN FEDERATION|russian federation|Russian Federation',
    ],
    ['no capitals where they have another length', 'en', { text: 'Straße' }, 'Straße'],
    ['folded as pages are', 'en', { text: 'People’s\u00a0Republic' }, "People's Republic|PEOPLE'S REPUBLIC"],
    ['Russian cases', 'ru', { text: 'Казань', declension: ['f-soft'] }, 'Казань|КАЗАНЬ|Казани|КАЗАНИ|Казанью|КАЗАНЬЮ'],
    ['ё is printed as е more often than not', 'ru', { text: 'Трёх' }, 'Трёх|ТРЁХ|Трех|ТРЕХ'],
    [
      'Ukrainian cases, which are not the Russian ones',
      'uk',
      { text: 'Москва', declension: ['f'] },
      'Москва|МОСКВА|Москви|МОСКВИ|Москві|МОСКВІ|Москву|МОСКВУ|Москвою|МОСКВОЮ|Москво|МОСКВО',
    ],
    [
      'Ukrainian endings after an apostrophe of any kind',
      'uk',
      { text: 'Пам’ять', declension: ['f-soft'] },
      "Пам'ять|ПАМ'ЯТЬ|Пам'яті|ПАМ'ЯТІ|Пам'яттю|ПАМ'ЯТТЮ|Пам'яте|ПАМ'ЯТЕ",
    ],
    [
      'a Ukrainian row that asks for an apostrophe',
      'uk',
      { text: 'Здоровʼя', declension: ['n-ie'] },
      "Здоров'я|ЗДОРОВ'Я|Здоров'ю|ЗДОРОВ'Ю|Здоров'ям|ЗДОРОВ'ЯМ|Здоров'ї|ЗДОРОВ'Ї",
    ],
    ['a Ukrainian name without class has one form', 'uk', { text: 'СНД' }, 'СНД'],
    ['a Russian name without class has one form', 'ru', { text: 'США' }, 'США'],
    ['English names are not declined', 'en', { text: 'Russia', declension: ['f-ia'] }, 'Russia|RUSSIA'],
    ['Kazakh in Cyrillic is Kazakh in Latin', 'kk-Cyrl', { text: 'Ресей' }, "Ресей|РЕСЕЙ|Resei|RESEI|Reseı|RESEI|Resei'|RESEI'"],
    ['Kazakh abbreviations are not: in Latin letters they are other people’s', 'kk-Cyrl', { text: 'АҚШ' }, 'АҚШ'],
    ['Chinese has no capitals', 'zh-Hans', { text: '中国' }, '中国'],
  ])('%s', (_, language, alias, texts) => {
    expect(textsOf(language, alias)).toEqual(texts.split('|'));
  });

  it('has every case of a Kazakh name in each Latin alphabet, with and without dots in capitals', () => {
    expect(textsOf('kk-Cyrl', { text: 'Ресей', declension: ['kk'] })).toEqual(
      expect.arrayContaining(['Ресейдің', 'Reseidıñ', 'Reseıdiń', "Resei'din'", 'RESEIDIÑ', 'RESEIDIŃ']),
    );
  });

  it('gives an abbreviation its endings with and without a hyphen', () => {
    expect(textsOf('kk-Cyrl', { text: 'АҚШ', declension: ['kk-back'] })).toEqual(expect.arrayContaining(['АҚШ-тың', 'АҚШтың']));
  });
});

describe('what is said of a form', () => {
  it('is what was done to the name', () => {
    const forms = formsOf('ru', { text: 'Казань', declension: ['f-soft'] });
    expect(forms.map(({ text, form }) => `${text} ${form}`)).toEqual([
      'Казань base',
      'КАЗАНЬ base',
      'Казани case',
      'КАЗАНИ case',
      'Казанью case',
      'КАЗАНЬЮ case',
    ]);
  });

  it('of a word made from the name is that it is derived, in every case', () => {
    const forms = formsOf('ru', { text: 'казанский', declension: ['adj'], case: 'any', derived: true });
    expect(new Set(forms.map(({ form }) => form))).toEqual(new Set(['derived']));
    expect(forms.map(({ text }) => text)).toEqual(expect.arrayContaining(['казанского', 'Казанского', 'КАЗАНСКОГО']));
  });

  it('carries its condition to every form', () => {
    const forms = formsOf('ru', { text: 'Казань', declension: ['f-soft'], onlyWith: ['russia'] });
    expect(forms.every(({ conditions }) => conditions?.onlyWith?.[0] === 'russia')).toBe(true);
  });

  it('of a lookalike is that it mentions nothing, whatever the letters’ case', () => {
    expect(toSurfaceForms(topic({}, { en: ['Moscow, Idaho'], ru: ['Москва-Сити'] }))).toEqual(
      ['Moscow, Idaho', 'MOSCOW, IDAHO', 'Москва-Сити', 'МОСКВА-СИТИ'].map((text) => ({ text, topic: null, form: 'base' })),
    );
  });
});

describe('a declension that does not fit', () => {
  it.each<[reason: string, language: AliasLanguage, alias: Alias, message: string]>([
    ['Russian', 'ru', { text: 'Москва', declension: ['m-soft'] }, 'alias "Москва": "Москва" does not end as class "m-soft" does'],
    ['Kazakh', 'kk-Cyrl', { text: 'Мәскеу', declension: ['f'] }, 'alias "Мәскеу": "f" is no Kazakh class'],
    ['Ukrainian', 'uk', { text: 'Москва', declension: ['x'] }, 'alias "Москва": "x" is no declension class'],
    ['Ukrainian with a Russian ending', 'uk', { text: 'Россия', declension: ['f-ia'] }, 'alias "Россия": "Россия" does not end'],
    ['a class too few', 'ru', { text: 'Каспийское море', declension: ['n-e'] }, 'has 2 words and 1 declension classes; give each word one'],
    [
      'a class too many',
      'kk-Cyrl',
      { text: 'Ресей', declension: ['ind', 'kk'] },
      'has 1 words and 2 declension classes; give each word one',
    ],
  ])('%s is refused by the name of the alias', (_, language, alias, message) => {
    const make = () => formsOf(language, alias);
    expect(make).toThrow(RangeError);
    expect(make).toThrow(message);
  });
});
