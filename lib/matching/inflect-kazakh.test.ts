import { describe, expect, it } from 'vitest';
import type { KazakhChain } from '../domain/topic.ts';
import { inflectKazakh, isAbbreviation, KAZAKH_CLASSES } from './inflect-kazakh.ts';

const inflectAll = (name: string, declension: string, chains?: readonly KazakhChain[]) => {
  const words = name.split(' ');
  return inflectKazakh(
    words,
    words.map((_, at) => (at < words.length - 1 ? 'ind' : declension)),
    chains,
  );
};
const inflect = (name: string, declension: string) => inflectAll(name, declension).map(({ text }) => text);

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
    expect(
      inflect('Путин', 'kk-both')
        .filter((form) => form.includes('Путинн'))
        .toSorted(),
    ).toEqual(['Путиннан', 'Путиннен', 'Путинның', 'Путиннің']);
  });

  it('leaves a name without class alone', () => {
    expect([inflectAll('НАТО', 'ind'), inflectKazakh(['Қасым-Жомарт', 'Тоқаев'], [])]).toEqual([
      [{ text: 'НАТО', form: 'base' }],
      [{ text: 'Қасым-Жомарт Тоқаев', form: 'base' }],
    ]);
  });
});

describe('chains, which a name has only where it is asked for', () => {
  it.each<[reason: string, name: string, declension: string, chain: KazakhChain, form: string, forms: string]>([
    ['plural after a vowel', 'Тимошенко', 'kk-back', 'plural', 'case', 'лар лардың ларға ларды ларда лардан лармен лардағы'],
    ['plural after a nasal', 'Путин', 'kk-front', 'plural', 'case', 'дер дердің дерге дерді дерде дерден дермен дердегі'],
    ['plural after л', 'Меркель', 'kk', 'plural', 'case', 'дер дердің дерге дерді дерде дерден дермен дердегі'],
    ['plural after a glide', 'Қытай', 'kk', 'plural', 'case', 'лар лардың ларға ларды ларда лардан лармен лардағы'],
    ['plural after a voiceless sound', 'Назарбаев', 'kk-back', 'plural', 'case', 'тар тардың тарға тарды тарда тардан тармен тардағы'],
    ['my, with its own dative', 'Қазақстан', 'kk', 'mine', 'possessive', 'ым ымның ыма ымды ымда ымнан ыммен ымдағы'],
    ['my, after a vowel', 'Астана', 'kk', 'mine', 'possessive', 'м мның ма мды мда мнан ммен мдағы'],
    ['our', 'Қазақстан', 'kk', 'ours', 'possessive', 'ымыз ымыздың ымызға ымызды ымызда ымыздан ымызбен ымыздағы'],
    ['our, after a vowel', 'Астана', 'kk', 'ours', 'possessive', 'мыз мыздың мызға мызды мызда мыздан мызбен мыздағы'],
    ['our, front', 'Ресей', 'kk', 'ours', 'possessive', 'іміз іміздің імізге імізді імізде імізден імізбен іміздегі'],
    ['its', 'Қазақстан', 'kk', 'its', 'possessive', 'ы ының ына ын ында ынан ымен ындағы'],
    ['its, after a vowel', 'Украина', 'kk', 'its', 'possessive', 'сы сының сына сын сында сынан сымен сындағы'],
    ['-лық after a nasal', 'Қазақстан', 'kk', 'derived', 'derived', 'дық дықтың дыққа дықты дықта дықтан дықпен дықтағы'],
    ['-лық in the plural', 'Ресей', 'kk', 'derived', 'derived', 'ліктер ліктердің ліктерге ліктерді ліктерде ліктерден ліктермен'],
    ['-лық after a vowel; -ша', 'Украина', 'kk', 'derived', 'derived', 'лық лықтар ша'],
    ['-лық after a voiceless sound; -ше', 'Ташкент', 'kk', 'derived', 'derived', 'тік тіктер ше'],
    ['-лық after л under a soft sign', 'Кремль', 'kk', 'derived', 'derived', 'дік діктер ше'],
  ])('%s: %s', (_, name, declension, chain, form, endings) => {
    const made = inflectAll(name, declension, [chain]);
    expect(made.filter((one) => one.form === form)).toEqual(
      expect.arrayContaining(endings.split(' ').map((ending) => ({ text: name + ending, form }))),
    );
    expect(new Set(made.map(({ text }) => text)).size).toBe(made.length);
  });

  it.each([
    ['қ is voiced between vowels', 'Одақ', 'Одағы Одағының Одағына Одағын'],
    ['and к', 'Бишкек', 'Бишкегі Бишкегінің Бишкегіне Бишкегін'],
    ['a soft sign goes', 'Кремль', 'Кремлі Кремлінің Кремліне Кремлін'],
    ['п of a loan stays', 'Трамп', 'Трампы Трампының Трампына Трампын'],
    ['к after a consonant stays', 'Минск', 'Минскі Минскінің Минскіне Минскін'],
  ])('%s: %s', (_, name, forms) => {
    expect(inflectAll(name, 'kk', ['its']).map(({ text }) => text)).toEqual(expect.arrayContaining(forms.split(' ')));
  });

  it('come with what is like the name, without it, by it and of it', () => {
    const made = (name: string) => inflectAll(name, 'kk', ['ours']).map(({ text, form }) => `${text} ${form}`);
    expect(made('Қазақстан')).toEqual(
      expect.arrayContaining(['Қазақстандай case', 'Қазақстансыз case', 'Қазақстанменен case', 'Қазақстандікі possessive']),
    );
    expect(made('Минск')).toEqual(expect.arrayContaining(['Минсктей case', 'Минсксіз case', 'Минскпенен case', 'Минсктікі possessive']));
  });

  it('are not made of what is possessed already, nor of abbreviations', () => {
    for (const [name, declension] of [
      ['Каспий теңізі', 'kk-poss'],
      ['АҚШ', 'kk-back'],
      ['НАТО', 'ind'],
    ] as const)
      expect(inflectAll(name, declension, ['plural', 'mine', 'ours', 'its', 'derived'])).toEqual(inflectAll(name, declension));
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
    ['U.S.', true],
    ['C-I-S', true],
    ['U. S.', false],
    ['Нұр-Сұлтан', false],
    ['C5', false],
    ['Ресей', false],
    ['Қ', false],
    ['Қ.', false],
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
