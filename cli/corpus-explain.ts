import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { toCount } from '../lib/corpus/problem.ts';
import { compileMatcher } from '../lib/matching/compile-matcher.ts';
import { type Explanation, toExplainer } from '../lib/matching/explain.ts';
import { openMatcher } from '../lib/matching/open-matcher.ts';
import { loadCorpus } from './corpus-folder.ts';
import { DATA_FOLDER } from './data-folder.ts';
import { toExplanationText } from './explanation-text.ts';

/** `explain`: says of each name that stands in a text why it is a mention there, or why not. */
export async function explainCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      'without-derived': { type: 'boolean', default: false },
      data: { type: 'string', default: DATA_FOLDER },
    },
  });
  if (positionals.length > 1) throw new Error('takes the text as one argument, in quotation marks: explain "the text"');
  const { topics } = (await loadCorpus(values.data)).records;
  const text = positionals[0] ?? (await readAll(process.stdin));
  const explainer = toExplainer(topics, openMatcher(compileMatcher(topics)));
  const found = explainer.explain(text, { ...(values.lang && { language: values.lang }), derivedForms: !values['without-derived'] });
  process.stdout.write(toReport(text, found));
  return 0;
}

function toReport(text: string, found: readonly Explanation[]): string {
  const mentions = found.filter(({ reason }) => reason === undefined).length;
  const lines = found.map((one) => `${toExplanationText(text, one)}\n`).join('');
  return `${lines || 'no name of the corpus stands here\n'}${toCount(mentions, 'mention')}\n`;
}
