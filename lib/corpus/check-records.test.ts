import { describe, expect, it } from 'vitest';
import { checkCorpus, checkProvenance } from './compile-corpus.ts';
import { type Changes, type FixturePath, fixtureRecord, inAll, toFixtureFiles, toLockedFiles } from './fixture-corpus.ts';
import { toProblemText } from './problem.ts';

const change = (path: FixturePath, fields: object): Changes => ({ [path]: { ...fixtureRecord(path), ...fields } });
const problemsOf = (changes: Changes) => checkCorpus(toFixtureFiles(changes)).problems.map(toProblemText);

type Rejection = readonly [reason: string, changes: Changes, message: string];

const dangling = (path: FixturePath, fields: object, message: string): Rejection => {
  const [kind, id = ''] = path.replace('.yaml', '').split('/');
  return [`${kind}: ${message.split(' names')[0]}`, change(path, fields), `data/${path}: ${id}: [dangling-id] ${message}`];
};
const source = fixtureRecord('sources/herald.yaml');
const DANGLING: readonly Rejection[] = [
  dangling('sources/herald.yaml', { outlet: 'gone' }, 'outlet names gone, but there is no speakers/gone.yaml'),
  dangling(
    'sources/herald.yaml',
    { chain: [...source.chain, { role: 'republisher', speaker: 'gone' }] },
    'chain names gone, but there is no speakers/gone.yaml',
  ),
  dangling('speakers/ada-lund.yaml', { topic: 'gone' }, 'topic names gone, but there is no topics/gone.yaml'),
  dangling(
    'topics/bridge.yaml',
    { aliases: { en: [{ text: 'Sund', onlyWith: ['gone'] }] } },
    'onlyWith names gone, but there is no topics/gone.yaml',
  ),
  dangling('utterances/opening.yaml', { speaker: 'gone' }, 'speaker names gone, but there is no speakers/gone.yaml'),
  dangling('quotes/oak-parts.yaml', { source: 'gone' }, 'source names gone, but there is no sources/gone.yaml'),
  dangling('quotes/oak-parts.yaml', { speaker: 'gone' }, 'speaker names gone, but there is no speakers/gone.yaml'),
  dangling('quotes/oak-parts.yaml', { via: [{ role: 'in', speaker: 'gone' }] }, 'via names gone, but there is no speakers/gone.yaml'),
  dangling('quotes/oak-parts.yaml', { topics: ['bridge', 'gone'] }, 'topics names gone, but there is no topics/gone.yaml'),
  dangling('quotes/oak-parts.yaml', { utterance: 'gone' }, 'utterance names gone, but there is no utterances/gone.yaml'),
  dangling('figures/cost-2024.yaml', { source: 'gone' }, 'source names gone, but there is no sources/gone.yaml'),
  dangling('figures/cost-2024.yaml', { claimant: 'gone' }, 'claimant names gone, but there is no speakers/gone.yaml'),
  dangling('figures/cost-2024.yaml', { via: [{ role: 'in', speaker: 'gone' }] }, 'via names gone, but there is no speakers/gone.yaml'),
  dangling('figures/cost-2024.yaml', { measure: 'gone' }, 'measure names gone, but there is no measures/gone.yaml'),
  dangling('figures/cost-2024.yaml', { topics: ['gone'] }, 'topics names gone, but there is no topics/gone.yaml'),
  dangling('questions/what-it-does.yaml', { topics: ['gone'] }, 'topics names gone, but there is no topics/gone.yaml'),
  dangling(
    'questions/what-it-does.yaml',
    { framings: [{ id: 'joins', label: { en: 'x' }, quotes: ['gone'] }] },
    'framing joins names gone, but there is no quotes/gone.yaml',
  ),
  dangling('events/opening.yaml', { topics: ['gone'] }, 'topics names gone, but there is no topics/gone.yaml'),
  dangling('events/opening.yaml', { quotes: ['gone'] }, 'quotes names gone, but there is no quotes/gone.yaml'),
  dangling('lexicon/the-bridge.yaml', { topics: ['gone'] }, 'topics names gone, but there is no topics/gone.yaml'),
  dangling(
    'lexicon/the-bridge.yaml',
    { words: [{ source: 'gone', exact: 'x', start: 0, end: 1 }] },
    'words names gone, but there is no sources/gone.yaml',
  ),
];

const inferred = { date: '2024', inferred: 'whole', reason: 'gone' };
const REASONS: readonly Rejection[] = [
  dangling('sources/herald.yaml', { published: inferred }, 'published.reason names gone, but there is no reasons/gone.yaml'),
  dangling(
    'speakers/herald.yaml',
    { origin: { country: null, reason: 'gone' } },
    'origin.reason names gone, but there is no reasons/gone.yaml',
  ),
  dangling('speakers/ada-lund.yaml', { roleAsOf: inferred }, 'roleAsOf.reason names gone, but there is no reasons/gone.yaml'),
  dangling('utterances/opening.yaml', { date: inferred }, 'date.reason names gone, but there is no reasons/gone.yaml'),
  dangling('quotes/oak-parts.yaml', { date: inferred }, 'date.reason names gone, but there is no reasons/gone.yaml'),
  dangling('figures/cost-2024.yaml', { asOf: inferred }, 'asOf.reason names gone, but there is no reasons/gone.yaml'),
  dangling('events/opening.yaml', { date: inferred }, 'date.reason names gone, but there is no reasons/gone.yaml'),
];

const changed = (action: string, record: string): Changes => ({
  'changes/it-changed.yaml': { edition: 3, action, kind: 'quotes', record, reason: inAll('The article was read again.') },
});
const framings = fixtureRecord('questions/what-it-does.yaml').framings;
const topicWith = (text: string, alias: object = {}, language = 'en') =>
  change('topics/bridge.yaml', { aliases: { [language]: [{ text, ...alias }] } });
const BETWEEN: readonly Rejection[] = [
  [
    'two framings of one id',
    change('questions/what-it-does.yaml', { framings: [...framings, framings[0]] }),
    'data/questions/what-it-does.yaml: what-it-does: [duplicate-id] two framings have the id joins; rename one',
  ],
  [
    'a topic named twice',
    change('quotes/oak-parts.yaml', { topics: ['bridge', 'bridge'] }),
    'data/quotes/oak-parts.yaml: oak-parts: [duplicate-id] topics names bridge twice; keep one',
  ],
  [
    'an alias of one letter',
    topicWith('B'),
    'data/topics/bridge.yaml: bridge: [alias-too-short] alias "B" would be found everywhere; use two letters or more',
  ],
  ['an alias of one letter and a digit', topicWith('G7'), 'data/topics/bridge.yaml: bridge: [alias-too-short] alias "G7"'],
  [
    'an alias of one letter, with a rule',
    topicWith('B', { onlyWith: ['lund'] }),
    'data/topics/bridge.yaml: bridge: [alias-too-short] alias "B"',
  ],
  [
    'one Han character without a rule',
    topicWith('桥', {}, 'zh-Hans'),
    'data/topics/bridge.yaml: bridge: [alias-too-short] alias "桥" would be found everywhere; use two letters or more, or two Han characters, or say with onlyWith, after, before or pairs where it counts',
  ],
  [
    'a declension that does not fit',
    topicWith('Мост', { declension: ['f'] }, 'ru'),
    'data/topics/bridge.yaml: bridge: [declension] alias "Мост": "Мост" does not end as class "f" does',
  ],
  [
    'a declension that is not there',
    topicWith('Көпір', { declension: ['m'] }, 'kk-Cyrl'),
    'data/topics/bridge.yaml: bridge: [declension] alias "Көпір": "m" is no Kazakh class',
  ],
  [
    'a class for one word of two',
    topicWith('Новый мост', { declension: ['m'] }, 'ru'),
    'data/topics/bridge.yaml: bridge: [declension] alias "Новый мост": has 2 words and 1 declension classes',
  ],
  [
    'a name of two topics',
    change('topics/lund.yaml', { aliases: { en: ['Sund Bridge'] } }),
    'data/topics/lund.yaml: lund: [ambiguous-form] "Sund Bridge" is already a form of topic bridge; one spelling can stand for one topic only',
  ],
  [
    'a case form of two topics',
    change('topics/lund.yaml', { aliases: { ru: ['Моста'] } }),
    'data/topics/lund.yaml: lund: [ambiguous-form] "Моста" is already a form of topic bridge',
  ],
  [
    'a name that is another’s lookalike',
    change('topics/lund.yaml', { aliases: { en: ['Sund Bridge Café'] } }),
    'data/topics/lund.yaml: lund: [ambiguous-form] "Sund Bridge Café" is already a form of a lookalike',
  ],
  [
    'offsets that do not span the words',
    change('quotes/oak-parts.yaml', { end: 20 }),
    'data/quotes/oak-parts.yaml: quotes/oak-parts: [span-length] exact has 28 characters, but start 1 and end 20 span 19',
  ],
  [
    'a span beyond the end of the source',
    change('quotes/oak-parts.yaml', { start: 1001, end: 1029 }),
    "data/quotes/oak-parts.yaml: quotes/oak-parts: [span-length] end 1029 lies beyond the source's 75 characters",
  ],
  [
    'a correction of nothing',
    changed('corrected', 'gone'),
    'data/changes/it-changed.yaml: it-changed: [change] says that quotes/gone was corrected, but there is no such record',
  ],
  [
    'a withdrawn record that is there',
    changed('withdrawn', 'oak-parts'),
    'data/changes/it-changed.yaml: it-changed: [change] says that quotes/oak-parts was withdrawn, but it is there; take the record away',
  ],
  [
    'a change of an edition to come',
    {
      'changes/it-changed.yaml': {
        edition: 7,
        action: 'corrected',
        kind: 'quotes',
        record: 'oak-parts',
        reason: inAll('The article was read again.'),
      },
    },
    'data/changes/it-changed.yaml: it-changed: [change] is of edition 7, but edition.yaml says 3; raise that number, or correct this one',
  ],
  [
    'a role of a person at no time',
    change('speakers/ada-lund.yaml', { roleAsOf: undefined }),
    'data/speakers/ada-lund.yaml: ada-lund: [role-date] a person has a role at a time; say in roleAsOf when the articles give it',
  ],
  [
    'a unit that is not its measure’s',
    change('figures/cost-2024.yaml', { unit: 'count' }),
    'data/figures/cost-2024.yaml: cost-2024: [unit-of-measure] unit is count, but measure cost is counted in usd',
  ],
];

describe('records that do not go together are refused by file, record and rule', () => {
  it.each(BETWEEN)('%s', (_, changes, message) => {
    expect(problemsOf(changes)).toContainEqual(expect.stringContaining(message));
  });
});

it('keeps a change log of what is there and what is gone', () => {
  expect(problemsOf({ ...changed('corrected', 'oak-parts') })).toEqual([]);
  expect(problemsOf({ ...changed('withdrawn', 'gone') })).toEqual([]);
});

describe('a reference to nothing', () => {
  it.each([...DANGLING, ...REASONS])('%s', (_, changes, message) => {
    expect(problemsOf(changes)).toContain(message);
  });
});

describe('a record that is there but was refused', () => {
  it.each<[reason: string, path: FixturePath, content: object | string, rule: string]>([
    ['a source with an unknown key', 'sources/tribune.yaml', { ...fixtureRecord('sources/tribune.yaml'), mood: 'x' }, 'schema'],
    ['a source that is not YAML', 'sources/tribune.yaml', 'title: [', 'yaml'],
    ['a speaker', 'speakers/ben-oak.yaml', { name: 'Ben Oak', kind: 'tree' }, 'schema'],
    ['a topic', 'topics/bridge.yaml', '', 'schema'],
    ['a quote', 'quotes/lund-joins.yaml', {}, 'schema'],
    ['a measure', 'measures/cost.yaml', {}, 'schema'],
  ])('is the only one at fault: %s', async (_, path, content, rule) => {
    const lock = (await toLockedFiles()).find((file) => file.path === 'provenance.lock')!.content;
    const files = toFixtureFiles({ [path]: content, 'provenance.lock': lock });
    const { records, problems } = checkCorpus(files);
    const all = [...problems, ...(await checkProvenance(records, files))];
    expect(new Set(all.map((problem) => `${problem.file} ${problem.rule}`))).toEqual(new Set([`${path} ${rule}`]));
  });
});

describe('what is allowed', () => {
  it.each<[reason: string, changes: Changes]>([
    ['one Han character with a rule', topicWith('桥', { onlyWith: ['lund'] }, 'zh-Hans')],
    ['two Han characters', topicWith('大桥', {}, 'zh-Hans')],
    ['an alias written as plain text', change('topics/bridge.yaml', { aliases: { en: ['Sund'] } })],
    ['an event that nobody speaks of', change('events/opening.yaml', { quotes: [] })],
    ['.yml', { 'speakers/ben-oak.yaml': undefined, 'speakers/ben-oak.yml': fixtureRecord('speakers/ben-oak.yaml') }],
  ])('%s', (_, changes) => {
    expect(problemsOf(changes)).toEqual([]);
  });
});
