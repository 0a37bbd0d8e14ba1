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

  it.each<[reason: string, language: AliasLanguage, alias: Alias, forms: string]>([
    [
      'an abbreviation, in its cases',
      'kk-Cyrl',
      { text: 'АҚШ', declension: ['kk-back'] },
      'АҚШ abbreviation|АҚШ-тың abbreviation|АҚШтан abbreviation',
    ],
    ['with full stops', 'en', { text: 'U.S.' }, 'U.S. abbreviation'],
    ['no abbreviation', 'en', { text: 'Nato' }, 'Nato base'],
    [
      'Kazakh possessives and words made from a place, which are written small',
      'kk-Cyrl',
      { text: 'Ресей', declension: ['kk'] },
      'Ресей base|Ресейдің case|Ресейіміз possessive|РЕСЕЙІНІҢ possessive|ресейлік derived|Ресейліктердің derived|ресейше derived',
    ],
    [
      'the same in Latin letters',
      'kk-Cyrl',
      { text: 'Ресей', declension: ['kk'] },
      'Resei base|Reseidıñ case|Reseiımız possessive|reseilık derived',
    ],
    ['the chains asked for', 'kk-Cyrl', { text: 'Астана', declension: ['kk'], chains: ['ours'] }, 'Астана base|Астанамызға possessive'],
    ['the first part of a compound', 'ru', { text: 'российский', declension: ['adj'], derived: true }, 'российско derived'],
    ['a name in quotation marks, declined within them', 'ru', { text: '«Астана»', declension: ['f'] }, '«Астана» base|«Астаны» case'],
  ])('tells %s', (_, language, alias, forms) => {
    expect(formsOf(language, alias).map(({ text, form }) => `${text} ${form}`)).toEqual(expect.arrayContaining(forms.split('|')));
  });

  it.each([
    ['its capital, of a name that has the chain of the first person only', 'Астана', ['ours'], 'Астанасы'],
    ['several of a place', 'Ресей', undefined, 'Ресейлер'],
    ['chains of an older alphabet', 'Ресей', undefined, 'Reseılik'],
  ] as const)('does not make %s', (_, text, chains, form) => {
    expect(textsOf('kk-Cyrl', { text, declension: ['kk'], ...(chains && { chains }) })).not.toContain(form);
  });

  it('of one Han character in a pair is that it is an abbreviation, first or last', () => {
    const forms = formsOf('zh-Hans', { text: '俄', pairs: ['哈'] });
    expect(forms.map(({ text, form }) => `${text} ${form}`)).toEqual(['俄 abbreviation', '俄 abbreviation']);
    expect(forms[0]?.conditions?.before).toContain('哈关');
    expect(forms[1]?.conditions?.after).toEqual(['哈']);
  });

  it('has the conditions of the topic beside its own', () => {
    const aliases: NamedTopic['aliases'] = { en: [{ text: 'Moscow', notAfter: ['little'] }] };
    const [form] = toSurfaceForms({ ...topic(aliases), conditions: { en: { notNear: ['Idaho'] } } });
    expect(form?.conditions).toEqual({ notNear: ['Idaho'], notAfter: ['little'] });
  });

  it('of a declined lookalike, with any quotation marks, is the same', () => {
    const forms = toSurfaceForms(topic({}, { ru: [{ text: '«Москва»', declension: ['f'], after: ['отель'] }] }));
    expect(forms.map(({ text }) => text)).toEqual(expect.arrayContaining(['«Москва»', '«Москвой»', '"Москвы"', '“МОСКВЕ”', '„Москву“']));
    expect(forms.every(({ topic: of, conditions }) => of === null && conditions?.after?.[0] === 'отель')).toBe(true);
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
