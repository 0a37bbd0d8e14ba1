import type { NamePattern, PatternWord } from './name-pattern.ts';

/** Whether a word of a name stands in its base form: known from the name, or said by the word itself. */
export type WordForm = 'base' | 'case' | 'own';

/** Words that every name treats alike, as a name's word refers to them. */
export interface ClassOfWord {
  readonly id: number;
  readonly form: WordForm;
}

/** What a word is to the paradigms it belongs to. */
type Roles = readonly { readonly id: number; readonly base: boolean; readonly inflected: boolean }[];

/** The distinct words of all names, and the classes they fall into. */
export interface WordClasses {
  readonly count: number;
  /** Words in the order of their code units, each with its class. */
  readonly words: readonly { readonly text: string; readonly id: number; readonly base: boolean }[];
  /** The classes that a word of a name stands for. */
  of(word: PatternWord): readonly ClassOfWord[];
}

/**
 * Parts all words of all names into classes: two words are in one class when each name that takes one of them takes the
 * other as well. So a name is a path over classes, whatever the number of forms, and a word has one class only.
 */
export function toWordClasses(patterns: readonly NamePattern[]): WordClasses {
  const paradigms = new Map<string, { readonly id: number; readonly forms: ReadonlyMap<string, boolean> }>();
  const users = new Map<string, Roles>();
  // Of a lookalike nobody asks which of its forms is the base form.
  const said = patterns.flatMap(({ topic, words }) => words.map(({ forms }) => ({ forms, inflected: topic !== null && forms.size > 1 })));
  for (const { forms, inflected } of said) {
    const key = `${toKey(forms)}${inflected ? '' : ' only'}`;
    if (paradigms.has(key)) continue;
    const id = paradigms.size;
    paradigms.set(key, { id, forms });
    for (const [text, base] of forms) users.set(text, [...(users.get(text) ?? []), { id, base, inflected }]);
  }
  const ids = new Map<string, number>();
  const words = [...users.keys()].toSorted(byCodeUnit).map((text) => {
    const roles = users.get(text) ?? [];
    const key = roles.map(({ id, base }) => (agree(roles) ? id : `${id} ${base}`)).join();
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return { text, id, base: roles.every(({ base, inflected }) => base || !inflected) };
  });
  const byText = new Map(words.map(({ text, id }) => [text, id]));
  const toClasses = ({ forms }: PatternWord): ClassOfWord[] => {
    const classes = new Map<number, WordForm>();
    for (const [text, base] of forms) {
      const own = forms.size > 1 && agree(users.get(text) ?? []);
      classes.set(byText.get(text) ?? 0, own ? 'own' : base ? 'base' : 'case');
    }
    return [...classes].map(([id, form]) => ({ id, form }));
  };
  return { count: ids.size, words, of: toClasses };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function toKey(forms: ReadonlyMap<string, boolean>): string {
  return [...forms]
    .map(([text, base]) => `${text}${base ? '+' : '-'}`)
    .toSorted()
    .join(' ');
}

// Whether all names that inflect a word see the same in it: its base form, or another case.
function agree(roles: Roles): boolean {
  return new Set(roles.filter(({ inflected }) => inflected).map(({ base }) => base)).size < 2;
}
