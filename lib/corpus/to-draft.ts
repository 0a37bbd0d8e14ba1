import type { Place } from './find-words.ts';
import { toContext, toOneLine } from './to-context.ts';

/** A span of an article of which a draft of a record is to be made. */
export interface DraftSpan {
  readonly source: string;
  /** The article's text, which holds the place. */
  readonly text: string;
  readonly place: Place;
  /** Ids of topics that the words mention. */
  readonly topics: readonly string[];
  /** Remarks for the editor, each a line of comment. */
  readonly remarks?: readonly string[];
}

const DATE = '# "2024", "2024-05" or "2024-05-01"; if the article does not print all of it, also inferred (year or whole) and reason';
const FILL_IN = '# Fill in what is empty and take this line away, or delete this file.';

/**
 * YAML of a quote with everything that a program can know. What only an editor can is left empty, and `check` refuses the
 * file by the rule "unfinished" until it is filled in.
 */
export function toQuoteDraft(span: DraftSpan): string {
  return toYaml([
    ...toComments(span),
    ...toEvidence(span),
    'speaker:             # who says it: an id of data/speakers',
    '# via: [{ role: quoted-by, speaker: ID }]  # or in, on, reported-by, to: what stands between the speaker and the article',
    '# reported: true     # the words are of whoever reports, in the third person',
    'attribution: stated  # or continued, where it rests on the text before; uncertain, where the article leaves it open',
    toTopics(span),
    'date:                # when it was said',
    `  date:              ${DATE}`,
  ]);
}

/** YAML of a figure; what is left empty is as in a quote. */
export function toFigureDraft(span: DraftSpan): string {
  return toYaml([
    ...toComments(span),
    ...toEvidence(span),
    'value:               # the number in digits: 12000000; a share of 12 % is 0.12',
    'unit:                # the unit of the measure',
    'measure:             # what is counted: an id of data/measures',
    '# qualifier: { sense: above, words: "more than" }  # about, below, above or up-to, in words of the article; without them, none',
    'asOf:                # of when the number is',
    `  date:              ${DATE}`,
    'claimant:            # who says it: an id of data/speakers',
    'attribution: stated  # or continued, uncertain',
    toTopics(span),
  ]);
}

/** What is known of an article before anybody has read it. */
export interface SourceDraft {
  readonly title: string;
  readonly language: string;
  readonly translated: boolean;
  readonly outlet: string;
  /** Left to be filled in when it is not given. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly sha256: string;
  readonly length: number;
}

/** YAML of an article. */
export function toSourceDraft({ title, language, translated, outlet, published, url, sha256, length }: SourceDraft): string {
  return toYaml([
    `title: ${toText(title)}`,
    `language: ${toText(language)}  # of the text in the file`,
    `translated: ${translated}`,
    `outlet: ${outlet}`,
    'chain:               # first to last; an author, where the article names one, before the outlet: { role: author, speaker: ID }',
    '  - role: outlet',
    `    speaker: ${outlet}`,
    ...(translated ? ['  - role: translation'] : []),
    'published:',
    published === undefined ? `  date:              ${DATE}` : `  date: ${toText(published)}`,
    ...(url === undefined ? [] : [`url: ${toText(url)}`]),
    `sha256: ${toText(sha256)}`,
    `length: ${length}`,
  ]);
}

/** YAML of an outlet as a speaker. */
export function toOutletDraft(name: string | undefined): string {
  return toYaml([
    name === undefined ? 'name:                # as the article prints it' : `name: ${toText(name)}`,
    'kind: outlet',
    '# origin: { country: NO }  # ISO 3166-1 code of where the publisher sits; not printed by it: also inferred: true and reason: ID',
  ]);
}

function toYaml(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

function toComments({ source, text, place, remarks = [] }: DraftSpan): string[] {
  return [
    `# ${source}, ${place.start}–${place.end}: ${toContext(text, place)}`,
    ...remarks.map((remark) => `# ${toOneLine(remark)}`),
    FILL_IN,
  ];
}

function toEvidence({ source, place: { exact, start, end } }: DraftSpan): string[] {
  return [`source: ${source}`, `exact: ${toText(exact)}`, `start: ${start}`, `end: ${end}`];
}

function toTopics({ topics }: DraftSpan): string {
  return topics.length === 0
    ? 'topics:              # what it is about: ids of data/topics, [one, two]'
    : `topics: [${topics.join(', ')}]  # mentioned in these words; add what else they are about`;
}

// A text of JSON is one of YAML 1.2, on one line, whatever it holds.
function toText(text: string): string {
  return JSON.stringify(text);
}
