import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { AliasLanguage } from '../domain/language.ts';
import type { SurfaceForm } from '../domain/mention.ts';
import type { Alias, NamedTopic } from '../domain/topic.ts';
import { compileMatcher } from './compile-matcher.ts';
import { findNaively } from './fixture-naive.ts';
import type { Form } from './form.ts';
import { type Candidate, openMatcher } from './open-matcher.ts';
import { type Name, toNames } from './to-names.ts';
import { spellOut } from './to-surface-forms.ts';

/** Words that share beginnings, endings and forms with each other, each with a class. */
const WORDS: Readonly<Record<'ru' | 'uk' | 'kk-Cyrl' | 'en' | 'zh-Hans', readonly string[]>> = {
  ru: ['Союз:m', 'союз:ind', 'Россия:f-ia', 'России:ind', 'новый:adj-m', 'МИД:ind', 'Нур-Султан:m', 'чёт:m', 'И:ind', 'союзник:m'],
  uk: ["Пам'ять:f-soft", 'Союз:m', 'Київ:m-io', 'МЗС:ind', 'і:ind'],
  'kk-Cyrl': ['Қазақ:ind', 'Қазақ:kk', 'АҚШ:kk-back', 'одақ:kk', 'Мәскеу:kk', 'Шығыс:kk'],
  en: ['U.S.:', 'the:', 'EU:', 'Eurasian:', 'de-facto:', 'iOS:', 'an:', 'us:', 'é1:'],
  'zh-Hans': ['龘靐:', '龘:', '靐龘靐:', 'A靐:'],
};
type Language = keyof typeof WORDS;

const alias = (language: Language): fc.Arbitrary<[AliasLanguage, Alias]> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...WORDS[language]), { minLength: 1, maxLength: 3 }),
      fc.record({ case: fc.constantFrom('exact', 'any'), derived: fc.boolean(), onlyWith: fc.constant(['b']) }, { requiredKeys: [] }),
    )
    .map(([words, rest]) => {
      const parts = words.map((word) => word.split(':'));
      const declension = parts.map(([, one = '']) => one);
      return [language, { text: parts.map(([text]) => text).join(' '), ...rest, ...(declension[0] === '' ? {} : { declension }) }];
    });
const aliases = fc.array(fc.constantFrom(...(Object.keys(WORDS) as Language[])).chain(alias), { minLength: 1, maxLength: 3 });
const topics = fc
  .tuple(aliases, aliases, fc.array(fc.constantFrom('the EU', 'de-facto', '龘靐', 'Союз И', 'Новый Союз'), { maxLength: 2 }))
  .map((parts): NamedTopic[] => {
    const [a, b, lookalikes] = parts;
    const toTopic = (id: string, list: readonly [AliasLanguage, Alias][]): NamedTopic => ({
      id,
      kind: id === 'a' ? 'place' : 'idea',
      name: { en: id },
      summary: { en: id },
      aliases: Object.fromEntries(
        Map.groupBy(list, ([language]) => language)
          .entries()
          .map(([language, of]) => [language, of.map(([, one]) => one)]),
      ),
    });
    return [toTopic('a', a), { ...toTopic('b', b), lookalikes: { en: lookalikes } }];
  });

/** Every word of a name in any of its forms: agreement is the author's business, a page's readers see to it. */
function mix({ forms, ...name }: Name): Name {
  // Base and case forms are told by their words; forms of another class are all of it.
  const own = forms[0]?.form === 'base' ? undefined : forms[0]?.form;
  const wordsOf = (of: readonly Form[], at: number) => [...new Set(of.map(({ text }) => text.split(' ')[at] ?? ''))];
  const bases = forms.filter(({ form }) => form === 'base');
  const positions = (forms[0]?.text ?? '').split(' ').map((_, at) => at);
  const texts = positions.reduce<string[]>(
    (done, at) => done.flatMap((text) => wordsOf(forms, at).map((word) => (at === 0 ? word : `${text} ${word}`))),
    [''],
  );
  const isBase = (text: string) => text.split(' ').every((word, at) => wordsOf(bases, at).includes(word));
  return { ...name, forms: [...new Set(texts)].map((text) => ({ text, form: own ?? (isBase(text) ? 'base' : 'case') })) };
}

// What stands there otherwise is the matcher's own test's business; here names differ that mean the same.
const withoutOtherwise = ({ start, end, topic, form, onlyWith }: Candidate) => ({ start, end, topic, form, onlyWith });

// Dotless and dotted i are one letter to the matcher.
const dot = (text: string) => text.replaceAll('ı', 'i');

const isAmbiguous = (forms: readonly SurfaceForm[]) =>
  Map.groupBy(forms, ({ text }) => text)
    .values()
    .some((alike) => new Set(alike.map(({ topic }) => topic)).size > 1);

const topicsAndText = topics.chain((list) => {
  const forms = list
    .flatMap((topic) => toNames(topic))
    .map(mix)
    .flatMap(spellOut)
    .map((form) => ({ ...form, text: dot(form.text) }));
  const pieces = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...forms.map(({ text }) => text)) },
    { weight: 1, arbitrary: fc.constantFrom(...forms.flatMap(({ text }) => text.split(/(?<=[ -])/u))) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        ' ',
        ' ',
        '  ',
        '\u00a0',
        '\u00ad',
        '\u200b',
        '-',
        '\u2011',
        '.',
        '’',
        '\0',
        'a',
        'А',
        'ң',
        'S',
        '龘',
        ',',
      ),
    },
  );
  return fc.tuple(
    fc.constant(list),
    fc.constant(forms),
    fc
      .array(
        fc.oneof(
          pieces,
          pieces.map((piece) => piece.toLowerCase()),
          pieces.map((piece) => piece.replaceAll(' ', '\u00ad \n')),
        ),
        { maxLength: 10 },
      )
      .map((all) => all.join('')),
  );
});

// Eight hundred small dictionaries are compiled, which a busy machine does slowly.
vi.setConfig({ testTimeout: 30_000 });

describe('names of topics in any text', () => {
  it('are what trying every spelling at every place finds', () => {
    let mentions = 0;
    fc.assert(
      fc.property(topicsAndText, ([list, forms, text]) => {
        fc.pre(!isAmbiguous(forms));
        const found = openMatcher(compileMatcher(list)).find(text);
        mentions += found.length;
        expect(found.map(withoutOtherwise)).toEqual(findNaively(forms, text).map(withoutOtherwise));
      }),
      { numRuns: 800 },
    );
    expect(mentions).toBeGreaterThan(200);
  });
});
