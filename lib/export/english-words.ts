import type { ReferenceWords } from '../domain/reference-words.ts';

const STEPS: Readonly<Record<string, string>> = {
  in: 'in ',
  on: 'on ',
  to: 'to ',
  'reported-by': 'as reported by ',
  'quoted-by': 'as quoted by ',
  author: 'in a text by ',
  republisher: 'on ',
};

/** What references say at the command line, which has no catalogue. */
export const ENGLISH_WORDS: ReferenceWords = {
  quoted: (words) => `“${words}”`,
  note: (note) => `[Corpus note: ${note}]`,
  translation: (language) => `${new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language} translation`,
  step: (role, name) => `${STEPS[role] ?? ''}${name}`,
  inWordsOf: (name) => `in the words of ${name}`,
  printedAs: (name) => `in the text: ${name}`,
  inferred: (words) => `${words} (inferred)`,
  attribution: (attribution) =>
    attribution === 'stated' ? undefined : attribution === 'continued' ? 'attributed by context' : 'attribution uncertain',
  date: ({ date, until, inferred }) => {
    const days = until === undefined ? date : `${date} to ${until}`;
    return inferred === undefined ? days : `[${days}]`;
  },
  reason: ({ inferred, reason }) =>
    inferred && `${inferred === 'year' ? 'Year' : 'Date'} inferred${reason === undefined ? '.' : `: ${reason}`}`,
};
