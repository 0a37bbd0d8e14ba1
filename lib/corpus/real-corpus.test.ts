import { beforeAll, describe, expect, it } from 'vitest';
import { readDataFolder } from '../../modules/corpus/read-data-folder.ts';
import type { Conditions } from '../domain/conditions.ts';
import type { Corpus } from '../domain/corpus.ts';
import { ALIAS_LANGUAGES, type AliasLanguage } from '../domain/language.ts';
import type { Alias } from '../domain/topic.ts';
import { compileMatcher } from '../matching/compile-matcher.ts';
import { type Matcher, openMatcher } from '../matching/open-matcher.ts';
import { toSurfaceForms } from '../matching/to-surface-forms.ts';
import { checkCorpus, checkProvenance } from './compile-corpus.ts';
import { compileRealCorpus, REAL_DATA } from './fixture-corpus.ts';
import { toProblemText } from './problem.ts';

let corpus: Corpus;
let matcher: Matcher;
// All of it is compiled, which a busy machine does slowly.
beforeAll(async () => {
  corpus = await compileRealCorpus();
  matcher = openMatcher(compileMatcher(corpus.records.topics));
}, 60_000);

/** Whether a name asks for nothing in the text beside it. */
function isFree({ after, before, near, pairs }: Conditions & Pick<Alias, 'pairs'>): boolean {
  return (after ?? before ?? near ?? pairs) === undefined;
}

describe('the authored corpus', () => {
  it('keeps every rule, and every span of it has been verified', async () => {
    const files = await readDataFolder(REAL_DATA);
    const { records, problems } = checkCorpus(files);
    expect([...problems, ...(await checkProvenance(records, files))].map(toProblemText)).toEqual([]);
  });

  // What the articles hold when they are read to the end; a number that falls has lost something readers came for.
  it('holds what the five articles say', () => {
    const { topics, quotes, figures, questions, events, lexicon, sources } = corpus.records;
    const named = (language: AliasLanguage) => topics.filter(({ aliases }) => (aliases[language]?.length ?? 0) > 0).length;
    for (const language of ['en', 'ru', 'uk', 'zh-Hans'] as const) expect(named(language), language).toBe(topics.length);
    expect(named('kk-Cyrl')).toBeGreaterThanOrEqual(130);
    expect(topics.length).toBeGreaterThanOrEqual(140);
    expect(quotes.length).toBeGreaterThanOrEqual(370);
    expect(figures.length).toBeGreaterThanOrEqual(75);
    expect(events.length).toBeGreaterThanOrEqual(42);
    expect(lexicon.length).toBeGreaterThanOrEqual(40);
    expect(sources.length).toBeGreaterThanOrEqual(5);
    expect(questions.length).toBeGreaterThanOrEqual(45);
    const sourceOf = new Map(quotes.map(({ id, source }) => [id, source]));
    // Stricter than what views call opposed: two framings that share no source at all.
    const apart = questions.filter(({ framings }) => {
      const sides = framings.map((framing) => new Set(framing.quotes.map((id) => sourceOf.get(id))));
      return sides.some((one) => sides.some((other) => one.isDisjointFrom(other)));
    });
    expect(apart.length).toBeGreaterThanOrEqual(38);
  });

  it('has a quote, a figure or an event for every topic', () => {
    const { topics, quotes, figures, events } = corpus.records;
    const spoken = new Set([...quotes, ...figures, ...events].flatMap((record) => record.topics));
    expect(topics.map(({ id }) => id).filter((id) => !spoken.has(id))).toEqual([]);
  });

  it('draws on every source, with quotes from each', () => {
    const { sources, quotes } = corpus.records;
    expect(new Set(quotes.map(({ source }) => source))).toEqual(new Set(sources.map(({ id }) => id)));
  });

  it('names every framing in English, no two of a question alike', () => {
    for (const { id, question, framings } of corpus.records.questions) {
      const labels = framings.map(({ label }) => label.en.trim());
      expect(question.en, id).not.toBe('');
      expect(labels, id).not.toContain('');
      expect(new Set(labels).size, id).toBe(labels.length);
    }
  });

  it('labels the framings of one question in the same languages, so that no position is the one without', () => {
    for (const { id, framings } of corpus.records.questions) {
      const languages = framings.map(({ label }) => Object.keys(label).toSorted().join());
      expect(new Set(languages).size, id).toBe(1);
    }
  });

  it('finds each topic by every name written for it, unless a word must stand beside it', () => {
    const missed = corpus.records.topics.flatMap(({ id, aliases }) =>
      ALIAS_LANGUAGES.flatMap((language) => aliases[language] ?? [])
        .filter(isFree)
        .filter(({ text }) => !matcher.find(text).some(({ topic, start, end }) => topic === id && start === 0 && end === text.length))
        .map(({ text }) => `${id}: ${text}`),
    );
    expect(missed).toEqual([]);
  });

  it('finds each topic by every spelling of every form, and nothing by a lookalike', () => {
    const forms = corpus.records.topics.flatMap(toSurfaceForms).filter(({ conditions = {} }) => isFree(conditions));
    const wrong = forms.filter(({ text, topic }) => {
      const found = matcher.find(text);
      return topic === null ? found.length > 0 : found[0]?.topic !== topic || found[0].start !== 0 || found[0].end !== text.length;
    });
    expect(wrong.map(({ text, topic }) => `${topic}: ${text}`)).toEqual([]);
  });
});

type Row = readonly [reason: string, text: string, mentions: readonly string[]];

const ENGLISH: readonly Row[] = [
  ['names and possessives', 'Tokayev’s visit to Moscow pleased Putin.', ['Tokayev tokayev', 'Moscow moscow', 'Putin putin']],
  ['the longest name', 'Kassym-Jomart Tokayev left Nur-Sultan.', ['Kassym-Jomart Tokayev tokayev', 'Nur-Sultan astana']],
  ['another Moscow', 'She grew up in Moscow, Idaho, not in Moscow.', ['Moscow moscow']],
  ['a pronoun is no state', 'Join us: it is for us, and US law applies.', ['US usa']],
  ['abbreviated', 'the U.S. and the U.S.A.', ['U.S. usa', 'U.S.A. usa']],
  ['tableware is no state', 'fine china and bone china from China', ['China china']],
  ['a sea of that name', 'ships in the South China Sea', []],
  ['a cycling team', 'XDS Astana Team rode through Astana.', ['Astana astana']],
  ['a newspaper and a general', 'George Washington never read The Washington Post.', []],
  ['a chronicle of another Caspian', 'Prince Caspian never saw the Caspian Sea.', ['Caspian Sea caspian']],
  ['a longer word', 'Muscovites, Putinism and Kazakhstanization', []],
  ['broken by a soft hyphen', 'Kazakh\u00adstan', ['Kazakh\u00adstan kazakhstan']],
  ['of two blocks', 'Caspian\0Sea', ['Caspian caspian']],
];

const RUSSIAN: readonly Row[] = [
  ['case endings', 'Встреча с Токаевым в Москве, письмо Путину', ['Токаевым tokayev', 'Москве moscow', 'Путину putin']],
  ['both words of a name', 'переговоры с Касым-Жомартом Токаевым', ['Касым-Жомартом Токаевым tokayev']],
  ['adjectives agree', 'в Соединённых Штатах и в Соединенных Штатах', ['Соединённых Штатах usa', 'Соединенных Штатах usa']],
  ['the sea', 'на Каспийском море', ['Каспийском море caspian']],
  ['in capitals', 'КАЗАХСТАНА', ['КАЗАХСТАНА kazakhstan']],
  ['a word made from a name, in any case', 'казахстанские дипломаты', ['казахстанские kazakhstan']],
  ['another surname', 'Путинцев приехал', []],
  ['a village', 'село Токаево, в Токаевке', []],
  ['a quarter of Moscow', 'метро Китай-город', []],
  ['a river', 'набережная Москвы-реки', []],
  ['with a stress mark', 'Пу\u0301тин', ['Пу\u0301тин putin']],
];

const UKRAINIAN: readonly Row[] = [
  ['case endings', 'Зустріч із Токаєвим у Москві, лист Путіну', ['Токаєвим tokayev', 'Москві moscow', 'Путіну putin']],
  ['the other dative', 'передав Володимирові Путіну і Трампові', ['Володимирові Путіну putin', 'Трампові trump']],
  ['both words of a name', 'розмова з Касим-Жомартом Токаєвим', ['Касим-Жомартом Токаєвим tokayev']],
  ['adjectives agree', 'у Сполучених Штатах і в Європейському Союзі', ['Сполучених Штатах usa', 'Європейському Союзі european-union']],
  ['abbreviations', 'ОДКБ, ЄАЕС, СНД', ['ОДКБ csto', 'ЄАЕС eaeu', 'СНД cis']],
  ['in capitals', 'КАЗАХСТАНУ', ['КАЗАХСТАНУ kazakhstan']],
  ['a word made from a name, in any case', 'російської преси, Казахстанські дипломати', ['російської russia', 'Казахстанські kazakhstan']],
  ['a word that counts before another name', 'санкціями проти Росії', ['санкціями sanctions', 'Росії russia']],
  ['another Nazarbayev', 'виступ Даріги Назарбаєвої в Назарбаєв Університеті', []],
  ['a river and a quarter', 'набережна Москви-ріки біля Китай-города', []],
];

const KAZAKH: readonly Row[] = [
  ['case endings', 'Тоқаев Мәскеуге барып, Путинмен кездесті', ['Тоқаев tokayev', 'Мәскеуге moscow', 'Путинмен putin']],
  ['of a state', 'Қазақстанның Қытаймен шекарасы, Ресейдегі', ['Қазақстанның kazakhstan', 'Қытаймен china', 'Ресейдегі russia']],
  ['possessed', 'Қазақстан Республикасының Президенті', ['Қазақстан Республикасының kazakhstan']],
  ['an abbreviation with its ending', 'АҚШ-тың және АҚШта', ['АҚШ-тың usa', 'АҚШта usa']],
  ['a common word', 'елдің астанасы', []],
  [
    'Latin of 2021',
    'Qazaqstannyñ Mäskeude, Reseidı, Kaspii teñızınde',
    ['Qazaqstannyñ kazakhstan', 'Mäskeude moscow', 'Reseidı russia', 'Kaspii teñızınde caspian'],
  ],
  ['Latin of 2018', 'Máskeýge, Reseıdiń', ['Máskeýge moscow', 'Reseıdiń russia']],
  ['Latin of 2017, with any apostrophe', "Ma’skey’ge, Resei'din'", ['Ma’skey’ge moscow', "Resei'din' russia"]],
];

const CHINESE: readonly Row[] = [
  ['without spaces', '托卡耶夫访问莫斯科并会见普京', ['托卡耶夫 tokayev', '莫斯科 moscow', '普京 putin']],
  ['a developing country is not China', '发展中国家和中国', ['中国 china']],
  ['kilometres of coast are not the Caspian', '一百公里海岸线，里海', ['里海 caspian']],
  ['a newspaper', '华盛顿邮报报道', []],
  ['the longest name', '哈萨克斯坦共和国', ['哈萨克斯坦共和国 kazakhstan']],
  ['traditional letters', '托卡葉夫在哈薩克斯坦', ['托卡葉夫 tokayev', '哈薩克斯坦 kazakhstan']],
  ['a people is not a state', '哈薩克族', []],
  ['of two blocks', '中\0国', []],
];

describe('mentions in sentences', () => {
  it.each([...ENGLISH, ...RUSSIAN, ...UKRAINIAN, ...KAZAKH, ...CHINESE])('%s: %s', (_, text, mentions) => {
    expect(matcher.find(text).map(({ start, end, topic }) => `${text.slice(start, end)} ${topic}`)).toEqual(mentions);
  });

  it('says what was done to the name', () => {
    const formOf = (text: string) => matcher.find(text)[0]?.form;
    expect([formOf('Казахстан'), formOf('Казахстана'), formOf('казахстанских')]).toEqual(['base', 'case', 'derived']);
  });
});
