import { beforeAll, describe, expect, it, vi } from 'vitest';
import { compileRealCorpus, compileRealEdition } from '../corpus/fixture-corpus.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { compileMatcher } from '../matching/compile-matcher.ts';
import type { CorpusReader } from '../store/corpus-reader.ts';
import { toPackagedReader } from '../store/packaged-reader.ts';
import { loadDigest } from './load-digest.ts';
import { readText } from './read-text.ts';

let reader: CorpusReader;
vi.mock('../updates/read-records.ts', () => ({
  readRecords: async (_: string, __: unknown, read: (reader: CorpusReader) => Promise<unknown>) => read(reader),
}));
let matcher: unknown;
beforeAll(async () => {
  matcher = compileMatcher((await compileRealCorpus()).records.topics);
  reader = toPackagedReader(await compileRealEdition());
});

const loadIds = async (text: string) => {
  const { questions } = await loadDigest(readText(text, [matcher], DEFAULT_SETTINGS), 'en');
  return questions.map(({ id }) => id);
};

// Pages made up for this, each with the question that who has read it would look for in the corpus.
const JUDGED: readonly (readonly [text: string, ...asked: string[]])[] = [
  [
    'Astana and Moscow talked again about a gas alliance of Russia, Kazakhstan and Uzbekistan. Gazprom would send gas through pipelines in Kazakhstan; Tashkent, too, would be linked. What the gas alliance would carry, and where to, was not said. Tokayev and Putin met for an hour.',
    'gas-alliance-purpose',
    'energy-between-both',
  ],
  [
    'В Астане снова говорили о тройственном газовом союзе России, Казахстана и Узбекистана. «Газпром» мог бы поставлять газ через Казахстан. Для чего нужен газовый союз и куда пойдёт российский газ, в Москве не уточнили. Токаев и Путин беседовали час.',
    'gas-alliance-purpose',
    'energy-between-both',
  ],
  [
    'Trade between Kazakhstan and Russia fell by four per cent in a year, the statistics office in Astana said, while trade with China grew. Imports from China now exceed those from Russia. Tokayev called Russia one of the main trade partners of Kazakhstan.',
    'course-of-trade',
    'trade-weight-of-russia',
  ],
  [
    'Товарооборот Казахстана и России вырос, сообщили в правительстве Казахстана. Торговля с Китаем растёт быстрее: Китай обогнал Россию. Доля России в экономике Казахстана снижается, говорит экономист. Токаев назвал Россию одним из главных торговых партнёров.',
    'course-of-trade',
    'trade-weight-of-russia',
  ],
  [
    'Brussels wants Kazakhstan to stop goods under sanctions on their way to Russia. Kazakhstan says that it follows the sanctions against Russia and that no banned goods cross its border. The European Union and the USA have asked Tokayev for lists.',
    'sanctions-against-russia',
  ],
  [
    'Kazakhstan remains a member of the CSTO, the foreign ministry in Astana said. Armenia has left its seat in the CSTO empty. In January 2022 the CSTO sent soldiers to Kazakhstan at the request of Tokayev. Membership obliges Kazakhstan to come to the aid of Russia, some experts in Moscow say.',
    'csto-membership',
  ],
  [
    'The multi-vector foreign policy of Kazakhstan has been called a double game by some and a balance by others. Tokayev flies to Moscow, to Beijing and to Washington. Kazakhstan sells oil to the West, borrows from China and trains with Russia. Can a multi-vector policy last?',
    'view-of-many-directions',
    'partner-of-several-powers',
  ],
  [
    'Украинские беспилотники собирают из китайских деталей, пишет газета. В Пекине ответили, что Китай не поставляет детали дронов Украине. Украина закупает моторы через посредников.',
    'origin-of-drone-parts',
  ],
];
// Of five paragraphs, each about something else.
const OF_MANY = `Kassym-Jomart Tokayev flew to Moscow for two days of talks with Vladimir Putin. The Kremlin called the visit historic; diplomats in Astana preferred the word routine.

The agenda included the proposed gas alliance between Russia, Kazakhstan and Uzbekistan, an idea which Putin first raised in 2022. Gazprom already sends gas through the Central Asia–Center pipeline. Critics in Almaty fear dependence on Russian gas.

Trade between the two countries reached 28 billion dollars, according to the Kazakh government. Trade with China was 44 billion. Russia is Kazakhstan's largest supplier of imports, by some accounts.

Both countries are members of the EAEU and the CSTO. Since the war in Ukraine began, Astana has not broken with Moscow, and Western sanctions are formally observed.

Donald Trump invited the five Central Asian presidents to Washington in November 2025. Xi Jinping and the Organization of Turkic States also court Kazakhstan. Its multi-vector foreign policy has been called a double game by some and balancing by others.`;

describe('the questions that a page touches', () => {
  it.each(JUDGED)('begin with what a reader would look for, among the first three: %s', async (text, ...asked) => {
    expect((await loadIds(text)).slice(0, 3)).toEqual(expect.arrayContaining(asked));
  });

  it('are, among the first, those of single paragraphs, for a page that is about much', async () => {
    const first = (await loadIds(OF_MANY)).slice(0, 6);
    expect(first).toEqual(expect.arrayContaining(['gas-alliance-purpose', 'view-of-many-directions']));
  });

  it('stand by closeness alone, whether their framings are of one source or of several', async () => {
    const [text] = JUDGED[0]!;
    const { questions } = await loadDigest(readText(text, [matcher], DEFAULT_SETTINGS), 'en');
    expect(questions[0]).toMatchObject({ id: 'gas-alliance-purpose', view: { opposed: false } });
  });

  it('are the same in every language, and not more than are looked through', async () => {
    const page = readText(OF_MANY, [matcher], DEFAULT_SETTINGS);
    const [english, kazakh] = await Promise.all([loadDigest(page, 'en'), loadDigest(page, 'kk')]);
    expect(kazakh.questions.map(({ id }) => id)).toEqual(english.questions.map(({ id }) => id));
    expect(english.questions).toHaveLength(24);
  });
});
