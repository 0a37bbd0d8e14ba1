// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { click, read, show } from '../fixtures/show.tsx';
import { at, LEDGER, NOW } from '../fixtures/updates.ts';
import { Ledger, type LedgerProps } from './Ledger.tsx';

function open(over: Partial<LedgerProps> = {}) {
  const onSave = vi.fn<LedgerProps['onSave']>();
  return { view: show(<Ledger ledger={LEDGER} dropped={0} now={NOW} onSave={onSave} {...over} />), onSave };
}

const rows = (view: HTMLElement) => [...view.querySelectorAll('tbody tr')].map((row) => [...row.children].map(read).join(' | '));

it('the ledger lists every request, the latest first', () => {
  const { view, onSave } = open();
  expect(rows(view)).toEqual([
    '21 Nov, 10:40 | school.example | 1.root.json | to add a feed | 2.3 kB | Signature not accepted',
    expect.stringMatching(/^21 Nov, 09:12 \| feed.example \| targets\/0f1e2d3c…delta-1-2.ndjson.gz \| by hand \| 41 kB \| Received$/u),
    '20 Nov, 09:06 | feed.example | timestamp.json | by itself | 0.6 kB | Received',
    '20 Nov, 09:05 | mirror.example | timestamp.json | by itself | 0 kB | Not reached',
  ]);
  click(view, 'Save the ledger');
  expect(onSave).toHaveBeenCalledOnce();
});

it('the ledger is shown in parts when it is long', () => {
  const { view } = open({ ledger: Array.from({ length: 45 }, (_, minute) => ({ ...LEDGER[0]!, at: at(20, 9, minute) })) });
  expect(rows(view)).toHaveLength(20);
  click(view, 'Show 25 more requests');
  expect(rows(view)).toHaveLength(45);
});

it('the ledger says so while it is empty', () => {
  expect(read(open({ ledger: [] }).view)).toContain('No request has been made.');
});

it('says how many requests it lists no longer, where its list ends', () => {
  const ledger = Array.from({ length: 45 }, (_, minute) => ({ ...LEDGER[0]!, at: at(20, 9, minute) }));
  const { view } = open({ ledger, dropped: 1200 });
  expect(read(view)).not.toContain('no longer listed');
  click(view, 'Show 25 more requests');
  expect(read(view)).toContain('1,200 earlier requests are no longer listed.');
});

it.each([
  ['2.root.json', 'No newer keys'],
  ['timestamp.json', 'No such file'],
  ['1.root.json', 'No such file'],
] as const)('the ledger tells a file that is not there from one that was received: %s', (file, words) => {
  const { view } = open({ ledger: [{ ...LEDGER[0]!, file, bytes: 0, result: 'absent' }] });
  expect(rows(view)[0]?.endsWith(words)).toBe(true);
});

it('the ledger has requests that nothing came of yet', () => {
  expect(rows(open({ ledger: [{ ...LEDGER[0]!, bytes: 0, result: 'unanswered' }] }).view)[0]?.endsWith('No answer yet')).toBe(true);
});
