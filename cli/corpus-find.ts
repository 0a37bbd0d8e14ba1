import { parseArgs } from 'node:util';
import { checkCorpus } from '../lib/corpus/compile-corpus.ts';
import { toTopicFinder } from '../lib/corpus/find-topics.ts';
import { type FoundPlace, findNearest, findWords } from '../lib/corpus/find-words.ts';
import { toCount } from '../lib/corpus/problem.ts';
import type { ReadResult } from '../lib/corpus/read-records.ts';
import { toContext } from '../lib/corpus/to-context.ts';
import { toFigureDraft, toQuoteDraft } from '../lib/corpus/to-draft.ts';
import type { Source } from '../lib/domain/source.ts';
import { readDataFolder } from '../modules/corpus/read-data-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';
import { readTexts } from './source-texts.ts';

interface Article {
  readonly source: Source;
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
  const corpus = checkCorpus(await readDataFolder(values.data));
  const articles = await readArticles(corpus, values.sources, values.source);
  const found = articles.flatMap((article) => findWords(article.text, words).map((place): Found => ({ ...article, place })));
  if (found.length === 0) {
    process.stderr.write(`${toNothingText(articles, words)}\n`);
    return 1;
  }
  for (const { source, place } of found) if (place.differences.length > 0) process.stderr.write(`${toDifferenceText(source, place)}\n`);
  const findTopics = toTopicFinder(corpus.records.topics);
  const toDraft = values.figure ? toFigureDraft : toQuoteDraft;
  const drafts = found.map(({ source, text, place }, at) =>
    toDraft({ source: source.id, text, place, topics: findTopics(place.exact), remarks: toRemarks(place, at, found.length) }),
  );
  process.stdout.write(drafts.join('---\n'));
  return 0;
}

async function readArticles({ records, refused }: ReadResult, folder: string, only: string | undefined): Promise<Article[]> {
  const asked = records.sources.filter(({ id }) => only === undefined || id === only);
  const unread = [...refused].filter((name) => name.startsWith('sources/')).map((name) => name.slice('sources/'.length));
  if (only !== undefined && asked.length === 0) {
    throw new Error(
      unread.includes(only) ? `data/sources/${only}.yaml cannot be read; "check" says why` : `there is no data/sources/${only}.yaml`,
    );
  }
  const { texts } = await readTexts(folder);
  const articles = asked.flatMap((source): Article[] => {
    const text = texts.get(source.sha256);
    return text === undefined ? [] : [{ source, text }];
  });
  const absent = asked.filter(({ sha256 }) => !texts.has(sha256)).map(({ id }) => id);
  if (articles.length === 0) throw new Error(`no file in ${folder} is the text of ${only ?? 'any source'}: none has its digest`);
  if (absent.length > 0) process.stderr.write(`not searched, for their texts are not in ${folder}: ${absent.join(', ')}\n`);
  if (only === undefined && unread.length > 0) process.stderr.write(`not searched, for "check" refuses them: ${unread.join(', ')}\n`);
  return articles;
}

function toRemarks({ cutsWord }: FoundPlace, at: number, count: number): string[] {
  return [
    ...(count > 1 ? [`Place ${at + 1} of ${count}; a record is one of them.`] : []),
    ...(cutsWord ? ['It begins or ends inside a word.'] : []),
  ];
}

function toDifferenceText({ id }: Source, { start, end, differences }: FoundPlace): string {
  return `${id}, ${start}–${end}: the article has other ${differences.join(', other ')}; its own characters are printed`;
}

function toNothingText(articles: readonly Article[], words: string): string {
  const nearest = articles
    .flatMap(({ source, text }) => {
      const place = findNearest(text, words);
      return place === undefined ? [] : [{ source, text, place }];
    })
    .toSorted((a, b) => b.place.score - a.place.score)[0];
  const nowhere = `the words do not stand in ${articles.length === 1 ? `the text of ${articles[0]?.source.id}` : toCount(articles.length, 'text')}`;
  if (nearest === undefined) return `${nowhere}, and no word of them does`;
  const { source, text, place } = nearest;
  return `${nowhere}; nearest is ${source.id}, ${place.start}–${place.end}: ${toContext(text, place)}`;
}
