import type { Candidate, Topical } from './relevance.ts';

// Questions made up for tests, in English and Russian as the corpus has them.

/** Each of other words and other topics, and one of two topics. */
export const QUESTIONS: readonly (Omit<Candidate, 'fit'> & Topical)[] = [
  {
    id: 'sanctions',
    topics: ['kazakhstan', 'russia', 'sanctions'],
    own: 'Does the country follow the sanctions? Соблюдает ли страна санкции?',
    quoted: 'It lets goods pass. Она пропускает товары.',
  },
  {
    id: 'pipeline',
    topics: ['kazakhstan', 'russia', 'gas'],
    own: 'What is the pipeline for? Для чего нужен трубопровод?',
    quoted: 'To carry gas east. Чтобы везти газ на восток.',
  },
  {
    id: 'language',
    topics: ['kazakhstan', 'russia'],
    own: 'What is told of languages? Что говорят о языках?',
    quoted: 'Two languages in one speech. Два языка в одной речи.',
  },
  {
    id: 'border',
    topics: ['kazakhstan', 'china'],
    own: 'How long is the border? Какова длина границы?',
    quoted: 'Kilometres of steppe. Километры степи.',
  },
];
