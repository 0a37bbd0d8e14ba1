import type { Goal } from '../goal.ts';
import type { Comparison } from '../in-page/compare.ts';
import type { ContenderName } from '../in-page/contenders/index.ts';
import { inPage, type Lab } from '../lab.ts';
import type { BenchPage } from '../pages/bench-page.ts';
import { type Row, show, toMissing, toNote, toRow } from '../report/row.ts';
import { geomean, median, ratios, toMeasured } from '../report/statistics.ts';

const FLOOR = 'TreeWalker pass';
const RUNNERS: readonly ContenderName[] = [
  FLOOR,
  'TreeWalker pass + charCodeAt loop',
  'ours',
  'union regexp + highlight',
  'trie regexp + highlight',
  '@monyone/aho-corasick + highlight',
  'mark.js markRegExp',
];
const SLOWEST: ContenderName = 'mark.js mark';
/** Above so many characters mark.js with a list is not run: it takes minutes. */
const SLOWEST_UP_TO = 30_000;
/** Larger pages are for goals 6 and 20: to parse one anew for every sample takes half an hour. */
const LARGEST = 3_000_000;
/** A page for goal 3, as its wording has it. */
const LONG_PAGE = 10_000;

type Measured = { readonly page: BenchPage; readonly comparison: Comparison };

/** Goals 1 to 4: the first highlight on a warm page against the floor and everybody else. */
export const firstHighlight: Goal = {
  name: 'first-highlight',
  measure: async (lab) => {
    const measured: Measured[] = [];
    for (const page of lab.pages.filter(({ html }) => html.length < LARGEST))
      measured.push({ page, comparison: await comparePage(lab, page) });
    for (const { page, comparison } of measured) lab.say(toPageText(page, comparison));
    const slow = await compareSlowest(lab, measured);
    return [...toFloorRows(lab, measured), ...toRivalRows(lab, measured, slow)];
  },
};

function comparePage(lab: Lab, page: BenchPage): Promise<Comparison> {
  lab.say(`first-highlight: ${page.name}`);
  const choices = { contenders: RUNNERS, rounds: lab.rounds, warmMs: lab.options.quick ? 100 : 1_000, sampleMs: 3 };
  return lab.withPage(page, (opened) => inPage(opened, 'compare', lab.dictionary, choices));
}

// By itself, with ours beside it: a round of it lasts longer than all others together.
async function compareSlowest(lab: Lab, measured: readonly Measured[]): Promise<Measured[]> {
  const short = measured.filter(({ comparison }) => comparison.characters <= SLOWEST_UP_TO && comparison.characters > 0);
  const results: Measured[] = [];
  for (const { page } of lab.options.quick ? short.slice(0, 1) : short) {
    lab.say(`first-highlight: ${page.name}, mark.js mark`);
    const choices = { contenders: ['ours', SLOWEST] as const, rounds: lab.options.quick ? 1 : 5, warmMs: 50, sampleMs: 0 };
    results.push({ page, comparison: await lab.withPage(page, (opened) => inPage(opened, 'compare', lab.dictionary, choices)) });
  }
  return results;
}

const timesOf = ({ comparison }: Measured, name: ContenderName) => comparison.outcomes[name]?.times ?? [];
const isThere = (name: ContenderName) => (one: Measured) => timesOf(one, name).length > 0;

/** Geometric means over pages, one a round. */
function toRounds(measured: readonly Measured[], over: ContenderName, under: ContenderName): number[] {
  const pages = measured
    .filter(isThere(over))
    .filter(isThere(under))
    .map((one) => ratios(timesOf(one, over), timesOf(one, under)));
  return (pages[0] ?? []).map((_, round) => geomean(pages.map((page) => page[round] ?? Number.NaN)));
}

const toRatio = (one: Measured) => median(ratios(timesOf(one, 'ours'), timesOf(one, FLOOR)));

function toFloorRows(lab: Lab, measured: readonly Measured[]): Row[] {
  const rows = [
    toRow(
      '1',
      `first highlight, warm, ${lab.dictionary.names.length} names / TreeWalker pass, geomean of ${measured.length} pages`,
      toMeasured(toRounds(measured, 'ours', FLOOR)),
      1.8,
    ),
  ];
  const long = measured.filter(({ comparison }) => comparison.characters > LONG_PAGE).toSorted((a, b) => toRatio(b) - toRatio(a));
  const [worst] = long;
  if (worst !== undefined)
    rows.push(
      toRow(
        '3',
        `worst page of over 10,000 characters / TreeWalker pass (${worst.page.name})`,
        toMeasured(ratios(timesOf(worst, 'ours'), timesOf(worst, FLOOR))),
        3.5,
      ),
    );
  const without = measured.filter(({ comparison }) => comparison.outcomes.ours?.spans.length === 0);
  if (without.length > 0)
    rows.push(
      toRow(
        '4',
        `pages without a mention / TreeWalker pass, geomean of ${without.length}`,
        toMeasured(toRounds(without, 'ours', FLOOR)),
        1.5,
      ),
    );
  return rows;
}

function toRivalRows(lab: Lab, measured: readonly Measured[], slow: readonly Measured[]): Row[] {
  const rows = [
    toRow('2', 'the same / mark.js markRegExp', toMeasured(toRounds(measured, 'ours', 'mark.js markRegExp')), 0.09),
    slow.some(isThere(SLOWEST))
      ? toRow(
          '2b',
          `the same / mark.js mark, ${slow.length} pages of up to ${SLOWEST_UP_TO} characters`,
          toMeasured(toRounds(slow, 'ours', SLOWEST)),
          0.001,
        )
      : toMissing('2b', 'the same / mark.js mark', slow[0]?.comparison.outcomes[SLOWEST]?.failure ?? 'no page is short enough for it'),
  ];
  for (const name of RUNNERS.filter((one) => one !== FLOOR && one !== 'ours')) {
    const rounds = toRounds(measured, name, FLOOR);
    rows.push(
      rounds.length > 0
        ? toNote('1', `${name} / TreeWalker pass`, toMeasured(rounds))
        : toMissing('1', name, measured[0]?.comparison.outcomes[name]?.failure ?? 'it failed'),
    );
    const failed = measured.filter(({ comparison }) => comparison.outcomes[name]?.failure !== undefined);
    for (const { page, comparison } of failed) lab.say(`${name} was left out of ${page.name}: ${comparison.outcomes[name]?.failure}`);
  }
  return rows;
}

function toPageText(page: BenchPage, comparison: Comparison): string {
  const { outcomes, differences, characters } = comparison;
  const one = { page, comparison };
  const others = RUNNERS.filter((name) => name !== FLOOR).map(
    (name) => `${name} ${isThere(name)(one) ? show(median(ratios(timesOf(one, name), timesOf(one, FLOOR)))) : 'failed'}`,
  );
  const changed = Object.entries(outcomes)
    .filter(([, { mutations }]) => mutations > 0)
    .map(([name, { mutations }]) => `${name}: ${mutations} mutation records`);
  const unlike = Object.entries(differences).map(
    ([name, { missing, more, examples }]) => `  ${name} finds ${missing} fewer, ${more} others: ${examples.join(' ')}`,
  );
  const head = `${page.name}: ${characters} characters, ${outcomes.ours?.spans.length} mentions, pass ${show(median(timesOf(one, FLOOR)), 'ms')}; x pass: ${others.join(', ')}`;
  return [head, ...(changed.length > 0 ? [`  ${changed.join(', ')}`] : []), ...unlike].join('\n');
}
