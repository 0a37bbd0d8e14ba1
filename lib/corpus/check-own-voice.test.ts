import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UI_LANGUAGES, type UiLanguage } from '../domain/language.ts';
import { checkCorpus } from './compile-corpus.ts';
import { EVALUATIVE_WORDS, findEvaluativeWords } from './evaluative-words.ts';
import { type FixturePath, fixtureRecord, inAll, toFixtureFiles } from './fixture-corpus.ts';
import { toProblemText } from './problem.ts';

const problemsWith = (path: FixturePath, fields: object) =>
  checkCorpus(toFixtureFiles({ [path]: { ...fixtureRecord(path), ...fields } })).problems.map(toProblemText);

describe('our own voice', () => {
  it.each<[where: string, path: FixturePath, fields: object, field: string]>([
    ['a summary', 'topics/bridge.yaml', { summary: inAll('A puppet of the shore.') }, 'summary'],
    ['a name', 'topics/bridge.yaml', { name: inAll('The puppet bridge') }, 'name'],
    [
      'a label',
      'questions/what-it-does.yaml',
      { framings: [{ id: 'x', label: inAll('A puppet'), quotes: ['lund-joins'] }] },
      'framings.0.label',
    ],
    ['a note', 'quotes/oak-parts.yaml', { note: inAll('He means a puppet.') }, 'note'],
    ['a role', 'speakers/ada-lund.yaml', { role: inAll('puppet'), roleAsOf: { date: '2024' } }, 'role'],
    ['a reason', 'reasons/printed-in-denmark.yaml', { text: inAll('A puppet says so.') }, 'text'],
  ])('judges nobody in %s', (_, path, fields, field) => {
    const file = `data/${path}: ${path.split('/')[1]?.replace('.yaml', '')}`;
    expect(problemsWith(path, fields)).toContain(
      `${file}: [own-voice] ${field}.en says "puppet" in our own voice; put it neutrally, or in quotation marks if it is a source's word`,
    );
  });

  it('leaves the words of sources alone', () => {
    expect(problemsWith('sources/herald.yaml', { title: 'The puppet regime of the bridge' })).toEqual([]);
  });

  it('is there in every language', () => {
    expect(problemsWith('topics/bridge.yaml', { summary: { en: 'A bridge.', ru: 'Мост.' } })).toEqual([
      'data/topics/bridge.yaml: bridge: [untranslated] summary has no kk, zh; write it in every language',
    ]);
  });
});

describe('words that judge', () => {
  it.each<[language: UiLanguage, text: string, found: readonly string[]]>([
    ['en', 'Propagandistic words of the so-called union', ['Propagandistic', 'so-called']],
    ['en', 'Hostilities in Ukraine; a historical text', []],
    ['en', 'What the source calls an “occupation”', []],
    ['en', "What the source calls 'occupation'", ['occupation']],
    ['ru', 'Марионеточное правительство и «режим»', ['Марионеточное']],
    ['ru', 'Боевые действия, договор, участники', []],
    ['kk', 'Қуыршақ үкімет', ['Қуыршақ']],
    ['zh', '该政权是傀儡', ['政权', '傀儡']],
    ['zh', '文章称之为“占领”', []],
  ])('%s: %s', (language, text, found) => {
    expect(findEvaluativeWords(text, language)).toEqual(found);
  });

  // The words that the editorial rules name, and how the five articles speak of one another.
  it.each<[language: UiLanguage, words: string]>([
    ['en', 'propaganda regime puppet liberation occupation aggression invasion vassal obsequious humiliating rogue colonial so-called'],
    ['ru', 'пропаганда режим марионетка освобождение оккупация агрессия вторжение вассал раболепный унизительный колониальный'],
    ['kk', 'насихат режим қуыршақ азаттық оккупация агрессия басқыншылық вассал қорлау отаршылдық жалған'],
    ['zh', '政权 傀儡 解放 占领 侵略 入侵 附庸 屈辱 殖民 所谓 敌对'],
  ])('are those that the rules name, in %s', (language, words) => {
    for (const word of words.split(' ')) expect(findEvaluativeWords(word, language), word).not.toEqual([]);
  });

  it('are found in any case and in any sentence', () => {
    for (const language of UI_LANGUAGES) {
      fc.assert(
        fc.property(fc.constantFrom(...EVALUATIVE_WORDS[language]), (word) => {
          const written = word.replace('*', '');
          expect(findEvaluativeWords(`1 ${written.toUpperCase()}.`, language)).not.toEqual([]);
        }),
      );
    }
  });
});
