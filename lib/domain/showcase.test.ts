import { expect, it } from 'vitest';
import { OPPOSED } from '../../components/fixtures/briefs.ts';
import type { FramingView, QuestionView } from './brief.ts';
import { chooseShowcase } from './showcase.ts';

const [FRAMING] = OPPOSED.framings;
const [QUOTE] = FRAMING!.quotes;
const toldBy = (...sources: readonly string[]): FramingView => ({
  ...FRAMING!,
  quotes: sources.map((sourceId) => ({ ...QUOTE!, by: { ...QUOTE!.by, sourceId } })),
});
const ask = (id: string, opposed: boolean, ...framings: readonly FramingView[]): QuestionView => ({ ...OPPOSED, id, opposed, framings });

const THIN = ask('thin', true, toldBy('a'), toldBy('b', 'c'));
const FULL = ask('full', true, toldBy('a', 'b'), toldBy('c', 'd'));
const MORE = ask('more', true, toldBy('a', 'b'), toldBy('c', 'd'), toldBy('e', 'f'));
const ONE_SOURCE = ask('one-source', false, toldBy('a', 'b'), toldBy('a', 'b'));

it.each([
  ['both framings of which several sources tell', [THIN, FULL], 'full'],
  ['two framings, opposed', [MORE, ONE_SOURCE, THIN], 'thin'],
  ['what stands first, among equals', [{ ...FULL, id: 'first' }, FULL], 'first'],
  ['nothing, where nothing is opposed', [ONE_SOURCE], undefined],
] as const)('chooses %s', (_, questions, id) => {
  expect(chooseShowcase(questions)?.id).toBe(id);
});
