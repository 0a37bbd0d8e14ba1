// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { open, section, textOf } from '../fixtures/open-updates.tsx';
import { click, read } from '../fixtures/show.tsx';
import { NEWS } from '../fixtures/updates.ts';

describe('what changed', () => {
  it('is counted, and what was corrected or withdrawn is told with its reason', () => {
    const words = read(section(open().view, 'What changed')!);
    expect(words).toContain('Edition 2, 21 Nov 2026, after edition 1Added: 1 source, 14 quotes, 2 topics');
    expect(words).toContain('CorrectedQuote «Мы работаем над этимReason: One letter was read wrongly.');
    expect(words).toContain('WithdrawnMeasure gas-transit-2022Reason: It was counted twice.');
    expect(words).toContain('Edition 4, 12 Nov 20267Б: тарихAdded: 3 questionsNothing was corrected or withdrawn.');
  });

  it('names what was added: the first few, the rest when asked, and how many more there are', () => {
    const { view } = open();
    const added = section(view, 'What changed')!.querySelector('.news')!;
    expect([...added.querySelectorAll('.arrived > li')].map(read)).toEqual([
      'Source Zakon.kz',
      ...[1, 2, 3, 4].map((at) => `Quote «Транзит ${at}`),
    ]);
    click(view, 'Show 3 more');
    expect([...added.querySelectorAll('.arrived > li')].slice(-2).map(read)).toEqual(['Quote «Транзит 6', 'Topic gas']);
    expect(read(added)).toContain('9 more were added and are not listed here.');
    expect(read(view.querySelectorAll('.news')[1]!)).not.toContain('not listed');
  });

  it('tells each correction of a record that was corrected twice, its reason apart from the words around it', () => {
    const [{ changed, ...first }] = [NEWS[0]!];
    const again = { ...changed[0]!, id: 'again', reason: { en: 'حرف واحد' } };
    const error = vi.spyOn(console, 'error');
    const { view } = open({ news: [{ ...first, changed: [changed[0]!, again] }] });
    const reasons = [...view.querySelectorAll('.changes .reason bdi')].map(read);
    expect(reasons).toEqual(['One letter was read wrongly.', 'حرف واحد']);
    expect(error).not.toHaveBeenCalled();
  });

  it('is nothing before the first update', () => {
    expect(read(section(open({ news: [] }).view, 'What changed')!)).toContain('No edition has come since the extension was installed.');
  });
});

describe('while it is read what there is to show', () => {
  it('the page has its header and title, and says so', () => {
    const { view } = open({ feeds: 'reading', news: 'reading', ledger: 'reading' });
    expect(textOf(view, 'h1')).toBe('Updates');
    expect(view.querySelectorAll('header a')).toHaveLength(3);
    expect(textOf(view, 'main [role=status]')).toBe('Reading what is on this device.');
    expect(read(view)).not.toMatch(/No request|No edition/u);
  });

  it('nothing is said not to be there', () => {
    const { view } = open({ news: 'reading', ledger: 'reading' });
    expect(read(section(view, 'What changed')!)).toBe('What changedReading what is on this device.');
    expect(read(section(view, 'Network ledger')!)).toBe('Network ledgerReading what is on this device.');
  });
});

describe('what cannot be read', () => {
  it('is said not to be, all else is shown, and it can be tried again', () => {
    const { view, props } = open({ feeds: 'unread' });
    expect(textOf(view, 'main [role=status]')).toContain('What is kept on this device could not be read.');
    expect(read(section(view, 'What changed')!)).toContain('Edition 2');
    expect(read(section(view, 'Network ledger')!)).toContain('feed.example');
    click(view, 'Reset the data');
    click(view, 'Try again');
    expect(props.onRetry).toHaveBeenCalledOnce();
  });

  it('of news and requests is not said to be none', () => {
    const { view } = open({ news: 'unread', ledger: 'unread' });
    for (const title of ['What changed', 'Network ledger'])
      expect(read(section(view, title)!)).toBe(
        `${title}What is kept on this device could not be read. Try again. If it stays so, restart the browser.`,
      );
  });
});
