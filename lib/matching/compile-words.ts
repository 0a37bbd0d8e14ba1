import { Bits } from './bit-writer.ts';
import type { Edge, List, ListCompiler } from './compile-lists.ts';
import type { LetterCodes } from './letter-codes.ts';
import { BASE_ALONE, CASE_ALONE, ENDING, ENDINGS, FIRST_SET, OWN_SET, PLACE, SET, STEMS } from './name-format.ts';

/** A word to be read: its symbols, its class, and whether it is a base form. */
export interface ReadableWord {
  readonly text: string;
  readonly id: number;
  readonly base: boolean;
}

/** How words go on from a stem. */
type Ending = readonly [ending: string, place: number, base: boolean];

interface Stem {
  readonly edges: Map<string, Stem>;
  /** Words of this stem by class. */
  readonly classes: Map<number, ReadableWord[]>;
}

/** A set of endings. */
interface EndingSet {
  /** What the stem alone is: see ENDINGS, and 2 more; 0 when it is no word. */
  readonly alone: number;
  readonly list: List;
  uses: number;
  /** Its place among those that several stems have. */
  place: number;
}

/** Words as stems with endings: what all words of a class begin with, and what is left of each. */
export class WordCompiler {
  readonly #lists: ListCompiler;
  readonly #codes: LetterCodes;
  readonly #roots = new Map<number, Stem>();
  readonly #sets = new Map<string, EndingSet>();
  #byUse: readonly EndingSet[] = [];

  constructor(lists: ListCompiler, codes: LetterCodes, words: readonly ReadableWord[]) {
    this.#lists = lists;
    this.#codes = codes;
    // A class without a common first letter is as good as several.
    for (const alike of Map.groupBy(words, ({ text, id }) => `${id} ${text.charAt(0)}`).values()) this.#add(alike);
  }

  #add(words: ReadableWord[]): void {
    const [first] = words;
    if (first === undefined) return;
    const length = words.reduce((least, { text }) => Math.min(least, toCommon(first.text, text)), first.text.length);
    const root = this.#codes.rootOf(first.text);
    let stem = this.#roots.get(root) ?? toStem();
    this.#roots.set(root, stem);
    for (const letter of first.text.slice(0, length).split('')) {
      const next = stem.edges.get(letter) ?? toStem();
      stem.edges.set(letter, next);
      stem = next;
    }
    stem.classes.set(first.id, words);
  }

  /** Makes the lists of all stems. @returns them by root */
  compile(toClass: (id: number, more: boolean) => Bits): ReadonlyMap<number, List> {
    const lists = new Map([...this.#roots].map(([root, stem]) => [root, this.#toStems(stem, '', toClass)]));
    for (const { list } of this.#sets.values()) this.#lists.use(list);
    this.#byUse = [...this.#sets.values()].filter(({ uses }) => uses > 1).toSorted((a, b) => b.uses - a.uses);
    for (const [place, set] of this.#byUse.entries()) set.place = place;
    return lists;
  }

  /** The sets of endings that several stems have, by number. */
  writeSets(): Bits[] {
    return this.#byUse.map((set) => this.#writeSet(set));
  }

  #writeSet({ alone, list }: EndingSet): Bits {
    return this.#lists.isPlaced(list)
      ? new Bits().number(alone * 2 + 1, ENDING).number(this.#lists.placeOf(list), PLACE)
      : new Bits().number(alone * 2, ENDING).add(this.#lists.write(list));
  }

  #toBits(set: EndingSet | number): Bits {
    if (typeof set === 'number') return new Bits().number(set, SET);
    if (set.uses === 1) return new Bits().number(OWN_SET, SET).add(this.#writeSet(set));
    return new Bits().number(FIRST_SET + set.place, SET);
  }

  #toStems({ edges }: Stem, before: string, toClass: (id: number, more: boolean) => Bits): List {
    return this.#lists.list(
      STEMS,
      this.#codes.orderOf(before || ([...edges.keys()][0] ?? '')),
      [...edges].map(([letter, stem]): Edge => {
        const text = before + letter;
        return {
          label: this.#codes.labelOf(text, letter),
          carried: stem.classes.size > 0 ? this.#toRecord(text, stem.classes, toClass) : undefined,
          child: stem.edges.size > 0 ? this.#toStems(stem, text, toClass) : undefined,
        };
      }),
    );
  }

  #toRecord(text: string, classes: Stem['classes'], toClass: (id: number, more: boolean) => Bits): Edge['carried'] {
    const key = ([, words]: readonly [number, readonly ReadableWord[]]) =>
      words
        .map((word) => word.text.slice(text.length))
        .toSorted()
        .join();
    const sorted = [...classes].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    const endings = sorted.flatMap(([, words], place) => words.map((word): Ending => [word.text.slice(text.length), place, word.base]));
    const set = this.#toSet(text, endings);
    return {
      // Each is the only one of its classes.
      key: text,
      toBits: () => {
        const bits = this.#toBits(set);
        for (const [at, [id]] of sorted.entries()) bits.add(toClass(id, at < sorted.length - 1));
        return bits;
      },
    };
  }

  #toSet(text: string, endings: readonly Ending[]): EndingSet | number {
    const [[ending, , base] = ['', 0, true]] = endings;
    if (endings.length === 1 && ending === '') return base ? BASE_ALONE : CASE_ALONE;
    const list = this.#toEndings(
      text,
      endings.filter(([letters]) => letters !== ''),
    );
    const alone = endings.find(([letters]) => letters === '');
    const value = alone === undefined ? 0 : toValue(alone) + 1;
    const key = `${value} ${list.id}`;
    const set = this.#sets.get(key) ?? { alone: value, list, uses: 0, place: 0 };
    set.uses++;
    this.#sets.set(key, set);
    return set;
  }

  #toEndings(text: string, endings: readonly Ending[]): List {
    const byLetter = Map.groupBy(endings, ([ending]) => ending.charAt(0));
    return this.#lists.list(
      ENDINGS,
      this.#codes.orderOf(text),
      [...byLetter].map(([letter, alike]): Edge => {
        const rest = alike.map(([ending, place, base]): Ending => [ending.slice(1), place, base]);
        const end = rest.find(([ending]) => ending === '');
        const longer = rest.filter(([ending]) => ending !== '');
        return {
          label: this.#codes.labelOf(text, letter),
          carried: end && { key: String(toValue(end)), toBits: () => new Bits().number(toValue(end), ENDING) },
          child: longer.length > 0 ? this.#toEndings(text, longer) : undefined,
        };
      }),
    );
  }
}

function toStem(): Stem {
  return { edges: new Map(), classes: new Map() };
}

function toValue([, place, base]: Ending): number {
  return place * 2 + (base ? 0 : 1);
}

function toCommon(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length++;
  return length;
}
