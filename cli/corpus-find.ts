import { parseArgs } from 'node:util';
import { checkCorpus } from '../lib/corpus/compile-corpus.ts';
import { toTopicFinder } from '../lib/corpus/find-topics.ts';
import { type FoundPlace, findNearest, findWords } from '../lib/corpus/find-words.ts';
import { toCount } from '../lib/corpus/problem.ts';
import { toContext } from '../lib/corpus/to-context.ts';
import { toFigureDraft, toQuoteDraft } from '../lib/corpus/to-draft.ts';
import { toSourceDigests } from '../lib/corpus/to-source-digests.ts';
import { readDataFolder } from '../modules/corpus/read-data-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';
import { readTexts } from './source-texts.ts';

interface Article {
  /** Id of its source. */
  readonly source: string;
  readonly text: string;
}

interface Found extends Article {
  readonly place: FoundPlace;
}

/** `find`: prints a draft of a record for every place where words stand; the exit status is 1 when they stand nowhere. */
export async function findCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sources: { type: 'string' },
      source: { type: 'string' },
      figure: { type: 'boolean', default: false },
      data: { type: 'string', default: DATA_FOLDER },
    },
  });
  const [words = '', ...more] = positionals;
  if (words.trim() === '' || more.length > 0) throw new Error('needs the words, as one argument: find "the words" --sources DIR');
  if (values.sources === undefined) throw new Error('needs the folder of the articles: --sources DIR');
  const files = await readDataFolder(values.data);
  const corpus = checkCorpus(files);
  const articles = await readArticles(toSourceDigests(files, corpus), values.sources, values.source);
  const found = articles.flatMap((article) => findWords(article.text, words).map((place): Found => ({ ...article, place })));
  if (found.length === 0) {
    process.stderr.write(`${toNothingText(articles, words)}\n`);
    return 1;
  }
  for (const { source, place } of found) if (place.differences.length > 0) process.stderr.write(`${toDifferenceText(source, place)}\n`);
  const findTopics = toTopicFinder(corpus.records.topics);
  const toDraft = values.figure ? toFigureDraft : toQuoteDraft;
  const drafts = found.map(({ source, text, place }, at) =>
    toDraft({ source, text, place, topics: findTopics(place.exact), remarks: toRemarks(place, at, found.length) }),
  );
  process.stdout.write(drafts.join('---\n'));
  return 0;
}

// By the digest of every article, which is there before the rest of its record is in order.
async function readArticles(digests: ReadonlyMap<string, string>, folder: string, only: string | undefined): Promise<Article[]> {
  if (only !== undefined && !digests.has(only)) throw new Error(`there is no sources/${only}.yaml`);
  const { texts } = await readTexts(folder);
  const asked = [...digests].filter(([source]) => only === undefined || source === only);
  const articles = asked.flatMap(([source, digest]): Article[] => {
    const text = texts.get(digest);
    return text === undefined ? [] : [{ source, text }];
  });
  if (articles.length === 0) throw new Error(`no file in ${folder} is the text of ${only ?? 'any source'}: none has its digest`);
  const absent = asked.filter(([, digest]) => !texts.has(digest)).map(([source]) => source);
  if (absent.length > 0) process.stderr.write(`not searched, for their texts are not in ${folder}: ${absent.join(', ')}\n`);
  return articles;
}

function toRemarks({ cutsWord }: FoundPlace, at: number, count: number): string[] {
  return [
    ...(count > 1 ? [`Place ${at + 1} of ${count}; a record is one of them.`] : []),
    ...(cutsWord ? ['It begins or ends inside a word.'] : []),
  ];
}

function toDifferenceText(source: string, { start, end, differences }: FoundPlace): string {
  return `${source}, ${start}–${end}: the article has other ${differences.join(', other ')}; its own characters are printed`;
}

function toNothingText(articles: readonly Article[], words: string): string {
  const nearest = articles
    .flatMap(({ source, text }) => {
      const place = findNearest(text, words);
      return place === undefined ? [] : [{ source, text, place }];
    })
    .toSorted((a, b) => b.place.score - a.place.score)[0];
  const nowhere = `the words do not stand in ${articles.length === 1 ? `the text of ${articles[0]?.source}` : toCount(articles.length, 'text')}`;
  if (nearest === undefined) return `${nowhere}, and no word of them does`;
  const { source, text, place } = nearest;
  return `${nowhere}; nearest is ${source}, ${place.start}–${place.end}: ${toContext(text, place)}`;
}
