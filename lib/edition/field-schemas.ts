import * as v from 'valibot';

/** Longest texts a record may carry, in UTF-16 code units: a card is no page, and a feed is not trusted. */
export const LIMITS = { id: 80, label: 160, sentence: 400, exact: 2000, alias: 80, list: 400 } as const;

/** A text that is not empty. @param max its most characters */
export const text = (max: number) =>
  v.pipe(
    v.string('must be a text'),
    v.check((value) => value.trim() !== '', 'must not be empty'),
    v.maxLength(max, (issue) => `must have at most ${max} characters, has ${issue.input.length}`),
  );
/** A list. */
export const list = <const Schema extends v.GenericSchema>(entry: Schema) =>
  v.pipe(v.array(entry, 'must be a list'), v.maxLength(LIMITS.list, `must have at most ${LIMITS.list} entries`));
/** A list of one or more. */
export const someOf = <const Schema extends v.GenericSchema>(entry: Schema) =>
  v.pipe(list(entry), v.minLength(1, 'must have at least one entry'));

// Says what an id is, and what it could be here.
function toIdText(given: string): string {
  const words = given
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .match(/[a-z0-9]+/gu) ?? ['inga', 'valk'];
  return `"${given}" is not an id; an id is the name of a file, in small Latin letters, digits and single hyphens, such as ${words.join('-')}`;
}

/** An id: kebab-case in Latin letters and digits. Rules out prototype keys such as `__proto__`. */
export const idSchema = v.pipe(
  text(LIMITS.id),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, ({ input }) => toIdText(input)),
);
