import { foldCode } from '../text/fold.ts';
import { toPlainLetter, toSmallCode } from '../text/letter-case.ts';
import { toNormalText } from '../text/normal-text.ts';

/** A text in letters that are spelt in one way only; for questions after the fact, not for reading pages. */
export interface Skeleton {
  /** In small letters. */
  readonly text: string;
  /** The same with the capitals of the original. */
  readonly cased: string;
  /** By UTF-16 code unit of `text`: where in the original it comes from, with the marks on it. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** The skeleton of a text: normal, folded, each run of white space one space. */
export function toSkeleton(original: string): Skeleton {
  const normal = toNormalText(original);
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let cased = '';
  for (let at = 0; at < normal.text.length; at++) {
    const { small, written } = toLetter(normal.text.charCodeAt(at));
    if (small === ' ' && text.endsWith(' ')) continue;
    text += small;
    cased += written;
    spans.push({ start: normal.starts[at] ?? 0, end: normal.ends[at] ?? 0 });
  }
  return { text, cased, spans };
}

/** The skeleton of a form, which is normal and folded already. */
export function toFormSkeleton(form: string): { readonly text: string; readonly cased: string } {
  let text = '';
  let cased = '';
  for (let at = 0; at < form.length; at++) {
    const { small, written } = toLetter(form.charCodeAt(at));
    text += small;
    cased += written;
  }
  return { text, cased };
}

interface Letter {
  readonly small: string;
  readonly written: string;
}

const known = new Map<number, Letter>();

function toLetter(code: number): Letter {
  const letter = known.get(code) ?? learn(code);
  known.set(code, letter);
  return letter;
}

function learn(code: number): Letter {
  const folded = foldCode(code);
  return { small: String.fromCharCode(toPlainLetter(toSmallCode(folded))), written: String.fromCharCode(toPlainLetter(folded)) };
}
