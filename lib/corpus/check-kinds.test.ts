import { expect, it } from 'vitest';
import { checkCorpus } from './compile-corpus.ts';
import { type Changes, type FixturePath, fixtureRecord, toFixtureFiles } from './fixture-corpus.ts';

const change = (path: FixturePath, fields: object): Changes => ({ [path]: { ...fixtureRecord(path), ...fields } });
const problemsOf = (changes: Changes) => checkCorpus(toFixtureFiles(changes)).problems.map(({ rule, message }) => `[${rule}] ${message}`);

it.each<[path: FixturePath, fields: object, message: string]>([
  ['sources/herald.yaml', { outlet: 'ada-lund' }, 'outlet names ada-lund, whose kind is person; it is outlet'],
  ['sources/herald.yaml', { chain: [{ role: 'outlet', speaker: 'ben-oak' }] }, 'chain (outlet) names ben-oak, whose kind is person'],
  ['sources/herald.yaml', { chain: [{ role: 'republisher', speaker: 'ben-oak' }] }, 'chain (republisher) names ben-oak'],
  [
    'sources/herald.yaml',
    { chain: [{ role: 'author', speaker: 'herald' }] },
    'chain (author) names herald, whose kind is outlet; it is person or office or unnamed',
  ],
  ['quotes/oak-parts.yaml', { via: [{ role: 'in', speaker: 'ada-lund' }] }, 'via (in) names ada-lund, whose kind is person'],
  ['figures/cost-2024.yaml', { via: [{ role: 'on', speaker: 'ada-lund' }] }, 'via (on) names ada-lund, whose kind is person'],
])('%s with %j is refused', (path, fields, message) => {
  expect(problemsOf(change(path, fields))).toEqual([expect.stringContaining(`[kind] ${message}`)]);
});

it('who reports or quotes may be anybody', () => {
  const via = ['reported-by', 'quoted-by', 'to'].map((role, at) => ({ role, speaker: ['ada-lund', 'herald', 'tribune'][at] }));
  expect(problemsOf(change('quotes/oak-parts.yaml', { via }))).toEqual([]);
});
