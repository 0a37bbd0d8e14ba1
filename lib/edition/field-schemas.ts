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

/** What an id looks like: kebab-case in Latin letters and digits. Rules out prototype keys such as `__proto__`. */
export const ID_FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

/** An id. */
export const idSchema = v.pipe(
  text(LIMITS.id),
  v.regex(ID_FORM, ({ input }) => `"${input}" is not an id`),
);
