// @vitest-environment happy-dom
import type { ComponentChild } from 'preact';
import { describe, expect, it } from 'vitest';
import type { BriefState } from '../lib/domain/brief.ts';
import { UI_LANGUAGES } from '../lib/domain/language.ts';
import type { PageState } from '../lib/domain/page-state.ts';
import { Card } from './card/Card.tsx';
import { LONG_WAY } from './fixtures/attributions.ts';
import { FULL_BRIEF, ONE_SIDED_BRIEF } from './fixtures/briefs.ts';
import { readCatalogue, speak } from './fixtures/catalogues.ts';
import { NOTHING_LEFT_OUT } from './fixtures/digests.ts';
import {
  CARDLESS,
  CLOSED,
  EMPTY,
  EMPTY_OF_WANTED,
  FAILED_READ,
  FORBIDDEN,
  OFF_EVERYWHERE,
  PASTED,
  PASTED_IN_PART,
  READ_IN_PART,
  READY,
  SWITCHED_OFF,
  UNREAD,
  UNSUPPORTED,
} from './fixtures/pages.ts';
import { NO_ACTIONS, POPUP } from './fixtures/popup-props.ts';
import { NOTHING_SAVED } from './fixtures/saving.ts';
import { SETTINGS_PAGE } from './fixtures/settings-page.ts';
import { read, show } from './fixtures/show.tsx';
import { CLASSROOM, LEDGER, NEWS, NOW, OFFICIAL, ON_PAPER, STEPS, WITHOUT_FEED, withFault } from './fixtures/updates.ts';
import { PageView } from './panel/PageView.tsx';
import { Attribution } from './parts/Attribution.tsx';
import { FigureLine } from './parts/FigureLine.tsx';
import { Provenance } from './parts/Provenance.tsx';
import { Popup, type PopupProps } from './popup/Popup.tsx';
import { Settings } from './settings/Settings.tsx';
import { AddressStep } from './updates/AddressStep.tsx';
import { CompareStep } from './updates/CompareStep.tsx';
import { FAULT_WORDS } from './updates/fault-words.ts';
import type { Refusal } from './updates/RefusalNote.tsx';
import { RemoveFeed } from './updates/RemoveFeed.tsx';
import { UpdatesView, type UpdatesViewProps } from './updates/UpdatesView.tsx';

const ignore = () => {};

function popup(page: PageState, brief: BriefState = { kind: 'none' }, over: Partial<PopupProps> = {}) {
  return <Popup {...POPUP} page={page} chosenId={brief.kind === 'none' ? null : 'tokayev'} brief={brief} mentionIndex={2} {...over} />;
}

function panel(page: PageState) {
  return <PageView {...POPUP} page={page} chosenId="tokayev" brief={{ kind: 'ready', brief: FULL_BRIEF }} actions={NO_ACTIONS} />;
}

function card(brief: typeof FULL_BRIEF) {
  const calls = { onPin: ignore, onClose: ignore, onOpenFull: ignore, onRetry: ignore };
  return (
    <Card
      isSheet={false}
      onTopic={() => {}}
      findTopics={() => []}
      onBack={() => {}}
      onCopy={async () => true}
      saving={NOTHING_SAVED}
      state={{ kind: 'ready', brief, mention: { surface: 'Tokayev’s', form: 'case' } }}
      pinned={false}
      {...calls}
    />
  );
}

function updates(over: Partial<UpdatesViewProps>) {
  const calls = {
    onCheckNow: async () => 'checked' as const,
    onCancel: ignore,
    onSaveLedger: ignore,
  };
  const asked = {
    onOpenFile: async () => ({ kind: 'read', feed: OFFICIAL.id, outcome: { kind: 'current' } }) as const,
    onPinFile: async () => undefined,
    onFindFeed: async () => ({ kind: 'not-allowed', host: 'school.example' }) as const,
    onAddFeed: async () => undefined,
    onAllow: async () => true,
    onSwitch: async () => true,
    onMove: async () => true,
    onRemove: async () => true,
    onReset: async () => true,
    onRetry: ignore,
  };
  const known = { feeds: [OFFICIAL, CLASSROOM, ON_PAPER], progress: undefined, news: NEWS, ledger: LEDGER, now: NOW };
  return <UpdatesView {...known} {...calls} {...asked} {...over} />;
}

const FOUND = { kind: 'found', address: 'https://school.example/corpus/', fingerprint: CLASSROOM.fingerprint ?? '' } as const;
const IN_FILE = { kind: 'in-file', file: 'reading-circle.tar', fingerprint: CLASSROOM.fingerprint ?? '' } as const;
const REFUSALS: readonly Refusal[] = [
  { kind: 'no-address' },
  { kind: 'not-allowed', host: 'school.example' },
  { kind: 'known', name: CLASSROOM.name },
  { kind: 'too-many', most: 16 },
  { kind: 'failed', fault: { code: 'E_HTTP', at: NOW, host: 'school.example' } },
];

const VIEWS: readonly (readonly [string, ComponentChild])[] = [
  ['a popup with everything on a topic', popup(READY, { kind: 'ready', brief: FULL_BRIEF })],
  ['a popup with one side', popup(READY, { kind: 'ready', brief: ONE_SIDED_BRIEF })],
  ['a popup with a topic that the page does not mention', popup(EMPTY, { kind: 'ready', brief: FULL_BRIEF })],
  ['a popup that loads', popup(READY, { kind: 'loading' })],
  ['a popup that could not load', popup(READY, { kind: 'failed' })],
  ['a popup of a page read in part', popup(READ_IN_PART)],
  ['a popup of a page without cards', popup(CARDLESS)],
  ...[EMPTY, UNREAD, UNSUPPORTED, CLOSED, FORBIDDEN].map((page) => [`a popup of a page that is ${page.kind}`, popup(page)] as const),
  ['a popup of a site that is off', popup(SWITCHED_OFF)],
  ['a popup while nothing is read anywhere', popup(OFF_EVERYWHERE)],
  ['a popup of a page of which some could not be read', popup(FAILED_READ)],
  ['a popup without records', popup(READY, { kind: 'ready', brief: FULL_BRIEF }, { digest: NOTHING_LEFT_OUT })],
  [
    'a popup of an old corpus',
    popup(READY, { kind: 'none' }, { isPackaged: true, freshness: { isStale: true, confirmedAt: NOW, now: NOW } }),
  ],
  ...(['chosen', 'click'] as const).map(
    (everywhere) => [`a popup where sites are read: ${everywhere}`, popup({ ...READY, everywhere })] as const,
  ),
  ['the panel on a page', panel(READY)],
  ['the panel on a pasted text', panel(PASTED)],
  ['the panel on a pasted text of which some is off', panel(PASTED_IN_PART)],
  ['the panel on a page of which all is off', panel(EMPTY_OF_WANTED)],
  ['the panel on a pasted text without topics', panel({ ...PASTED, topics: [] })],
  ['the panel on a page that cannot be read', panel(UNSUPPORTED)],
  ['a card', card(FULL_BRIEF)],
  ['the updates', updates({})],
  ['the updates, of an extension without a feed', updates({ feeds: [WITHOUT_FEED], news: [], ledger: [] })],
  ['the updates, being read', updates({ feeds: 'reading' })],
  ['the updates, of which nothing can be read', updates({ feeds: 'unread', news: 'unread', ledger: 'unread' })],
  ['the updates, of an edition that may not be the newest', updates({ feeds: [{ ...OFFICIAL, isStale: true }] })],
  ...STEPS.map((progress) => [`the updates, at the step ${progress.step}`, updates({ progress })] as const),
  ...Object.keys(FAULT_WORDS).map((code) => [`the updates, after ${code}`, updates({ feeds: [withFault(code)] })] as const),
  [
    'the updates, of a host that may not be asked',
    updates({ feeds: [OFFICIAL, { ...CLASSROOM, barredAddress: 'https://school.example/corpus/' }] }),
  ],
  ...REFUSALS.map(
    (refusal) =>
      [
        `the address of a feed, ${refusal.kind}`,
        <AddressStep key={refusal.kind} now={NOW} isBusy refusal={refusal} onLook={ignore} onCancel={ignore} />,
      ] as const,
  ),
  [
    'the fingerprint of a feed',
    <CompareStep key="compare" now={NOW} found={FOUND} isBusy refusal={undefined} onAdd={ignore} onCancel={ignore} />,
  ],
  [
    'the fingerprint of a feed in a file',
    <CompareStep key="in-file" now={NOW} found={IN_FILE} isBusy={false} refusal={undefined} onAdd={ignore} onCancel={ignore} />,
  ],
  ['the removal of a feed', <RemoveFeed key="remove" feed={CLASSROOM} name={CLASSROOM.name} onYes={ignore} onNo={ignore} />],
  ['the settings', <Settings key="settings" {...SETTINGS_PAGE} />],
];

const RECORDS = JSON.stringify([FULL_BRIEF, ONE_SIDED_BRIEF, READY, LEDGER, NEWS]);

/** Our English words, without those that a record or a name has too. */
const ENGLISH_SENTENCES = Object.values(readCatalogue('en').messages).filter(
  (message): message is string => typeof message === 'string' && message.length > 4 && !`Parallax SHA-256 ${RECORDS}`.includes(message),
);

/** All that is seen or said: texts, names and titles. */
function toWords(view: HTMLElement): string {
  const attributes = [...view.querySelectorAll('[aria-label], [title]')].map(
    (each) => `${each.ariaLabel ?? ''} ${each.getAttribute('title') ?? ''}`,
  );
  return [read(view), ...attributes].join('\n');
}

describe.each(UI_LANGUAGES)('in %s', (language) => {
  it.each(VIEWS)('%s is in that language only', (_, view) => {
    const words = toWords(show(view, speak(language)));
    expect(words).not.toMatch(/\{\w+\}|undefined/u);
    const english = ENGLISH_SENTENCES.filter((sentence) => words.includes(sentence));
    if (language === 'en') expect(english).not.toEqual([]);
    else expect(english).toEqual([]);
  });
});

it.each([
  ['en', 'Tokayev, in Rossiyskaya Gazeta RU, as reported by «SP» RU, on toutiao.com CN, in English translation, [Nov 2025]'],
  ['ru', 'Tokayev, Rossiyskaya Gazeta RU, как сообщает «SP» RU, размещено: toutiao.com CN, в переводе на английский, [ноябрь 2025 г.]'],
  ['kk', 'Tokayev, Rossiyskaya Gazeta RU, «SP» RU хабарлауынша, жарияланған жері: toutiao.com CN, аударма: ағылшын тілі, [2025 ж. қараша]'],
  ['zh', 'Tokayev，载于Rossiyskaya Gazeta RU，据«SP» RU报道，发布于toutiao.com CN，英语译文，[2025年11月]'],
] as const)('an attribution is a sentence in %s', (language, sentence) => {
  expect(read(show(<Attribution by={LONG_WAY} />, speak(language)))).toBe(sentence);
});

it.each([
  ['en', '30 billion dollars', '28.75 billion dollars', '40%'],
  ['ru', '30 миллиардов долларов', '28,75 миллиарда долларов', '40 %'],
  ['kk', '30 миллиард доллар', '28,75 миллиард доллар', '40 %'],
  ['zh', '300亿美元', '287.5亿美元', '40%'],
] as const)('figures are in the format of %s', (language, whole, broken, share) => {
  const [{ qualifier: _, ...figure } = {} as never] = FULL_BRIEF.figures;
  const value = (now: object) => read(show(<FigureLine figure={{ ...figure, ...now }} />, speak(language)).querySelector('.value'));
  expect(value({ value: 30e9, unit: 'usd' })).toBe(whole);
  expect(value({ value: 28.75e9, unit: 'usd' })).toBe(broken);
  expect(value({ value: 0.4, unit: 'share' })).toBe(share);
});

it('countries, languages and places in a text are named in Kazakh also where the browser has no Kazakh words', () => {
  const view = show(<Provenance by={LONG_WAY} />, speak('kk'));
  expect(toWords(view)).toContain('Ресей');
  expect(read(view)).toContain('ағылшын тілі, аударма');
  expect(read(view)).toContain('1 234–1 301-таңбалар, барлығы 8 840');
});
