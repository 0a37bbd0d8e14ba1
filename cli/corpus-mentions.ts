import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { toCount } from '../lib/corpus/problem.ts';
import type { NamedTopic } from '../lib/domain/topic.ts';
import { compileMatcher } from '../lib/matching/compile-matcher.ts';
import { findAlias } from '../lib/matching/find-alias.ts';
import { findMentions } from '../lib/matching/find-mentions.ts';
import { type Matcher, openMatcher } from '../lib/matching/open-matcher.ts';
import { loadCorpus } from './corpus-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';

/** A line of input. */
interface TextLine {
  readonly id: string | number;
  /** BCP 47 tag of the text's language. */
  readonly lang?: string;
  readonly text: string;
}

/** `mentions`: prints the mentions of each text of a JSON-lines file or of the input; the exit status is 1 when a line is no text. */
export async function mentionsCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string', default: DATA_FOLDER } },
  });
  const [file, ...more] = positionals;
  if (more.length > 0) throw new Error('takes one file of JSON lines, or none and reads what is piped into it');
  const { topics } = (await loadCorpus(values.data)).records;
  const toMentions = toMentionWriter(topics);
  const input = file === undefined ? process.stdin : createReadStream(file);
  let number = 0;
  let refused = 0;
  for await (const line of toLines(input)) {
    number++;
    if (line.trim() === '') continue;
    const text = parseTextLine(line);
    if (typeof text === 'string') {
      refused++;
      process.stderr.write(`line ${number}: ${text}\n`);
    } else await write(`${JSON.stringify({ id: text.id, mentions: toMentions(text) })}\n`);
  }
  if (refused > 0) process.stderr.write(`${toCount(refused, 'line')} not answered\n`);
  return refused > 0 ? 1 : 0;
}

// A file that is not there is an error of the stream, which an interface of lines does not pass on by itself.
async function* toLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  failed.catch(() => {});
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  for (let next = await Promise.race([lines.next(), failed]); next.done !== true; next = await Promise.race([lines.next(), failed]))
    yield next.value;
}

// As fast as whoever reads it.
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** A text of a line of JSON; in words what is wrong with it when it is none. */
function parseTextLine(line: string): TextLine | string {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/u, ''));
  } catch {
    return 'is not JSON; a line is one object, such as {"id": "1", "lang": "en", "text": "…"}';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is JSON but no object with id and text';
  const { id, lang, text } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number')
    return `has ${id === undefined ? 'no id' : 'an id that is neither a text nor a number'}`;
  if (typeof text !== 'string') return `(id ${id}) has ${text === undefined ? 'no text' : 'a text that is not a string'}`;
  if (lang !== undefined && lang !== null && typeof lang !== 'string') return `(id ${id}) has a lang that is not a string`;
  return { id, text, ...(typeof lang === 'string' && { lang }) };
}

/** Finds the mentions of a text, each with the alias whose form it is. */
function toMentionWriter(topics: readonly NamedTopic[]): (line: TextLine) => object[] {
  const matcher: Matcher = openMatcher(compileMatcher(topics));
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  return ({ text }) =>
    findMentions(matcher, text).map(({ start, end, topic: id, form }) => {
      const topic = byId.get(id);
      const alias = topic && findAlias(topic, text.slice(start, end))?.alias.text;
      return { start, end, topic: id, alias: alias ?? null, form };
    });
}
