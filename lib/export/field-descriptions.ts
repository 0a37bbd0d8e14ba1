import type { RecordKind } from '../domain/record-kind.ts';
import type { RECORD_FIELDS } from '../edition/record-schemas.ts';

type Descriptions = { readonly [kind in RecordKind]: { readonly [field in keyof (typeof RECORD_FIELDS)[kind]]: string } };

const START = 'Where the words begin in the text, in UTF-16 code units.';
const END = 'Where the words end, exclusive: start plus the length of exact.';
const EXACT = 'The words, character by character as the text has them.';
const VIA = 'Steps between the speaker and the article, from the speaker outwards; the chain of the article is added by itself.';
const ATTRIBUTION =
  'How the words are tied to the speaker: stated where they stand, continued from the text before, or uncertain where the source leaves it open.';
const TOPICS = 'Ids of the topics it speaks of.';
const ONLY_WITH = 'Ids of topics: counts only on a page that mentions one of them too; a list among them asks for all of its topics.';
const AFTER = 'Words, of which one stands right before the name; * at the end of one stands for any ending.';
const BEFORE = 'Words, of which one stands right after the name.';
const NOT_AFTER = 'Words, of which none stands right before the name.';
const NOT_BEFORE = 'Words, of which none stands right after the name.';
const NEAR_IT = 'Words, of which one stands near the name in its block.';
const NOT_NEAR = 'Words, of which none stands near the name in its block.';
const LANGUAGES = 'Languages of the page; a page that does not say its language has any.';
const OWN_INITIALS = 'Counts after no other initials than these, written without spaces; the compiler adds it to surnames of persons.';
const MIXED_CASE = 'Counts only where the text near it is not in capitals throughout.';
const SOURCE = 'Id of the article that the words stand in.';

/** What each kind of record is. */
export const KIND_DESCRIPTIONS: Readonly<Record<RecordKind, string>> = {
  sources: 'An article the corpus draws on, known by the digest of its text.',
  speakers: 'A person, office, document, outlet or somebody unnamed.',
  topics: 'A thing the corpus knows about, with the names that are marked on pages.',
  utterances: 'One act of speech, of which several quotes can be renderings.',
  quotes: 'Verbatim words and who said them.',
  measures: 'What figures measure; two figures of one measure can be compared.',
  figures: 'A number that somebody claims.',
  questions: 'A contested question, neutrally put, and its framings.',
  events: 'Something that happened, and the quotes that speak of it.',
  lexicon: 'The words that sources use for one referent.',
  reasons: 'Why something that no source prints is as the corpus says.',
  changes: 'One line of the change log: what was corrected or withdrawn, and why.',
};

/** What each field of a record holds: the one place that says it; docs/schemas takes it from here. */
export const FIELD_DESCRIPTIONS: Descriptions = {
  sources: {
    title: 'Title as the article gives it.',
    language: 'Language of the text that was read, BCP 47.',
    translated: 'Whether that text is a translation, as far as the article shows.',
    outlet: 'Id of the speaker whose publication it is; where others republished or translated it, the chain says so.',
    chain: 'Publication, first step to last.',
    published: 'When it was published.',
    url: 'Address, where the article prints one.',
    sha256: 'SHA-256 of the UTF-8 file, 64 small hexadecimal digits.',
    length: 'Length of the text in UTF-16 code units, the unit of every offset.',
  },
  speakers: {
    name: 'Name as the source prints it.',
    kind: 'What kind of voice it is.',
    role: 'What the speaker is.',
    roleAsOf: 'When the articles give that role; a person with a role has it.',
    topic: "Id of the speaker's own topic; the name is then shown in the reader's language.",
    origin: 'Where a publisher sits: a fact about it, not a judgement.',
  },
  topics: {
    kind: 'What it is.',
    name: 'Its name.',
    summary: 'One neutral sentence.',
    aliases: 'Names by language and script: a plain text, or a mapping with rules.',
    conditions: 'What must hold around every alias of a language, besides its own conditions.',
    lookalikes: 'Longer phrases that contain an alias and mean something else, by language and script.',
  },
  utterances: {
    speaker: 'Id of who speaks.',
    occasion: 'Where and how it was said.',
    addressee: 'To whom.',
    date: 'When.',
  },
  quotes: {
    source: SOURCE,
    exact: EXACT,
    start: START,
    end: END,
    speaker: 'Id of who says it.',
    reported: 'The words are a report in the third person, in the words of whoever reports.',
    via: VIA,
    attribution: ATTRIBUTION,
    topics: TOPICS,
    date: 'When it was said.',
    utterance: 'Id of the act of speech of which it is a rendering.',
    note: 'What a reader needs to know of the words as they stand.',
  },
  measures: { name: 'What is measured.', unit: 'Unit of its figures.' },
  figures: {
    source: SOURCE,
    exact: EXACT,
    start: START,
    end: END,
    value: 'The number; a share is 0 to 1, a date YYYYMMDD.',
    vague: 'The words give no exact number ("many", "most of"): value is the least they can mean, and readers see the words.',
    unit: 'Unit of the number: that of its measure.',
    measure: 'Id of what it measures.',
    qualifier: "The source's own word before the number.",
    asOf: 'The day for which it is claimed.',
    claimant: 'Id of who claims it; of the interviewer, where it stands in the question.',
    via: VIA,
    attribution: ATTRIBUTION,
    topics: TOPICS,
  },
  questions: {
    question: 'The question, put so that every framing is a possible answer.',
    topics: TOPICS,
    framings: 'Ways of answering it, each backed by quotes; readers see them in an order drawn by lot.',
  },
  events: { name: 'What happened.', date: 'When.', topics: TOPICS, quotes: 'Ids of the quotes that speak of it.' },
  lexicon: {
    referent: 'What the words refer to, in neutral words.',
    topic: 'Id of the topic that they refer to, where that is one; on its card they are its other words.',
    topics: TOPICS,
    words: 'The words, each with its place.',
  },
  reasons: { text: 'Why, in one or two sentences.' },
  changes: {
    edition: 'Number of the edition that brought the change.',
    action: 'What happened to the record; what is withdrawn is gone, and its id is never given again.',
    kind: 'Kind of the record.',
    record: 'Id of the record.',
    reason: 'Why.',
  },
};

/** What the fields of objects inside records hold, by the object's fields in their order. */
export const INNER_DESCRIPTIONS: readonly Readonly<Record<string, string>>[] = [
  {
    date: 'YYYY, YYYY-MM or YYYY-MM-DD, in quotation marks.',
    until: 'Last day of a span of days, in the same form.',
    inferred: 'What the source does not print: only the year, or the whole; left out where it prints all.',
    reason: 'Id of the reason why the inferred part is what it is; exactly when something is inferred.',
  },
  {
    country: 'ISO 3166-1 code of two capital letters; null where it could not be established.',
    inferred: 'Whether it was inferred.',
    reason: 'Id of the reason; asked for when it was inferred or is null.',
  },
  { role: 'Part in the chain.', speaker: 'Id of who has it.', note: 'What is known of it.', inferred: 'Whether the step was inferred.' },
  { role: 'How the step reads: in X, on X, as reported by X, as quoted by X, to X.', speaker: 'Id of X.', place: 'X in words.' },
  {
    text: 'The name.',
    declension: 'One declension class a word; docs/corpus.md has the list.',
    case: 'exact: as written or in capitals throughout, the default; any: as the page likes.',
    onlyWith: ONLY_WITH,
    after: AFTER,
    before: BEFORE,
    notAfter: NOT_AFTER,
    notBefore: NOT_BEFORE,
    near: NEAR_IT,
    notNear: NOT_NEAR,
    languages: LANGUAGES,
    mixedCase: MIXED_CASE,
    ownInitials: OWN_INITIALS,
    derived: 'A word made from the name rather than the name.',
    chains: 'What a Kazakh name may have between itself and its case endings; left out, what names of its kind have.',
    pairs: 'Han characters beside which this one stands for the topic, before a word of relations.',
  },
  {
    text: 'The name.',
    declension: 'One declension class a word; docs/corpus.md has the list.',
    case: 'exact: as written or in capitals throughout, the default; any: as the page likes.',
    onlyWith: ONLY_WITH,
    after: AFTER,
    before: BEFORE,
    notAfter: NOT_AFTER,
    notBefore: NOT_BEFORE,
    near: NEAR_IT,
    notNear: NOT_NEAR,
    languages: LANGUAGES,
    mixedCase: MIXED_CASE,
    ownInitials: OWN_INITIALS,
  },
  {
    onlyWith: ONLY_WITH,
    after: AFTER,
    before: BEFORE,
    notAfter: NOT_AFTER,
    notBefore: NOT_BEFORE,
    near: NEAR_IT,
    notNear: NOT_NEAR,
    languages: LANGUAGES,
    mixedCase: MIXED_CASE,
    ownInitials: OWN_INITIALS,
  },
  { sense: 'What the word does to the number.', words: "The source's word." },
  { id: 'Id of the framing within its question.', label: 'The answer, in a few neutral words.', quotes: 'Ids of the quotes that back it.' },
  { source: SOURCE, exact: EXACT, start: START, end: END },
  { en: 'In English.', ru: 'In Russian.', kk: 'In Kazakh, Cyrillic letters.', zh: 'In Chinese, simplified.' },
  {
    en: 'English.',
    ru: 'Russian.',
    uk: 'Ukrainian.',
    'kk-Cyrl': 'Kazakh in Cyrillic letters.',
    'kk-Latn': 'Kazakh in Latin letters.',
    'zh-Hans': 'Chinese, simplified.',
    'zh-Hant': 'Chinese, traditional.',
  },
];
