import type { Candidate } from './relevance.ts';

// Questions made up for tests, in English and Russian as the corpus has them.

/** Each of other words and other topics, and one of two topics. */
export const QUESTIONS: readonly Candidate[] = [
  {
    id: 'sanctions',
    topics: ['kazakhstan', 'russia', 'sanctions'],
    text: 'Does the country follow the sanctions? Соблюдает ли страна санкции? It lets goods pass. Она пропускает товары.',
  },
  {
    id: 'pipeline',
    topics: ['kazakhstan', 'russia', 'gas'],
    text: 'What is the pipeline for? Для чего нужен трубопровод? To carry gas east. Чтобы везти газ на восток.',
  },
  {
    id: 'language',
    topics: ['kazakhstan', 'russia'],
    text: 'What is told of languages? Что говорят о языках? Two languages in one speech. Два языка в одной речи.',
  },
  {
    id: 'border',
    topics: ['kazakhstan', 'china'],
    text: 'How long is the border? Какова длина границы? Kilometres of steppe. Километры степи.',
  },
];
