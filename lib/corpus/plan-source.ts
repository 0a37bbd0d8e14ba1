import { toTopicFinder } from './find-topics.ts';
import type { Place } from './find-words.ts';
import type { Problem } from './problem.ts';
import { type CorpusFile, readRecords } from './read-records.ts';
import { toOutletDraft, toSourceDraft } from './to-draft.ts';
import { toDraftFiles } from './to-draft-files.ts';

/** What an editor says of a new article. */
export interface NewSource {
  readonly id: string;
  readonly title: string;
  /** Id of a speaker. */
  readonly outlet: string;
  /** Its name, where it is not a speaker yet. */
  readonly outletName?: string | undefined;
  /** Guessed by its letters when not given. */
  readonly language?: string | undefined;
  readonly translated: boolean;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

/** Files that a new article brings, none of which is there yet. */
export interface SourcePlan {
  /** The article first, then its outlet if that is new, then drafts of quotes and figures. */
  readonly files: readonly CorpusFile[];
  readonly language: string;
  /** Passages in quotation marks too long for one quote. */
  readonly tooLong: readonly Place[];
}

/** An article that cannot be added as it was asked for; the message says why. */
export class SourceRefusedError extends Error {
  override readonly name = 'SourceRefusedError';
}

/**
 * Plans the files of a new article.
 * @param files those of the corpus as it is
 * @param text the article as it was decoded, nothing trimmed
 * @param sha256 of its bytes
 * @throws {SourceRefusedError} when it is in the corpus already, its id is in use, or what is said of it breaks a rule
 */
export function planSource(files: readonly CorpusFile[], source: NewSource, text: string, sha256: string): SourcePlan {
  const taken = new Set(files.map(({ path }) => path.replace(/\.yml$/u, '.yaml')));
  const [path, outletPath] = [`sources/${source.id}.yaml`, `speakers/${source.outlet}.yaml`];
  if (taken.has(path)) throw new SourceRefusedError(`the id ${source.id} is in use: ${path} is there; choose another id`);
  const twin = files.find((file) => file.path.startsWith('sources/') && file.content.includes(sha256));
  if (twin !== undefined) throw new SourceRefusedError(`this very file is in the corpus already, as ${twin.path}: it has the same digest`);
  const { records } = readRecords(files);
  const named = records.speakers.find(({ id }) => id === source.outlet);
  if (named !== undefined && named.kind !== 'outlet')
    throw new SourceRefusedError(`--outlet names ${named.id}, whose kind is ${named.kind}; name an outlet`);
  const language = source.language ?? guessLanguage(text);
  const own = [
    { path, content: toSourceDraft({ ...source, language, sha256, length: text.length }) },
    ...(taken.has(outletPath) ? [] : [{ path: outletPath, content: toOutletDraft(source.outletName) }]),
  ];
  // What is left empty is for later; what was said must hold now.
  const wrong = readRecords(own).problems.filter(({ rule }) => rule !== 'unfinished');
  if (wrong.length > 0) throw new SourceRefusedError(toRefusal(wrong));
  const findTopics = toTopicFinder(records.topics);
  const drafts = toDraftFiles({ source: source.id, language, text, findTopics }, taken);
  return { files: [...own, ...drafts.files], language, tooLong: drafts.tooLong };
}

// No file of theirs is written yet, so what is wrong is what was said.
function toRefusal(problems: readonly Problem[]): string {
  return [...new Set(problems.map(({ rule, message }) => `[${rule}] ${message}`))].join('\n');
}

/** The language of a text by its letters, among those of the corpus: Chinese, Kazakh, Ukrainian, Russian, else English. */
export function guessLanguage(text: string): string {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const [han, cyrillic, latin] = [count(/\p{Script=Han}/gu), count(/\p{Script=Cyrillic}/gu), count(/\p{Script=Latin}/gu)];
  // A Chinese text has fewer characters than the same text in letters.
  if (han * 3 > cyrillic + latin) return 'zh';
  if (cyrillic <= latin) return 'en';
  // Letters that the others do not have are one in ten or more of a text; a fifth of that is enough to tell.
  if (count(/[әғқңөұүһӘҒҚҢӨҰҮҺ]/gu) * 50 > cyrillic) return 'kk';
  return count(/[іїєґІЇЄҐ]/gu) * 50 > cyrillic ? 'uk' : 'ru';
}
