// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../lib/domain/page-state.ts';
import { filterQuestions, NO_FILTER, type QuestionFilter, toChoices } from '../../lib/domain/question-filter.ts';
import type { RecordPage } from '../../lib/domain/record-page.ts';
import { PASTED, PASTED_IN_PART } from '../fixtures/pages.ts';
import { QUESTION_ENTRIES, RECORD_PAGE, SOURCE } from '../fixtures/panel.ts';
import { NO_ACTIONS, POPUP } from '../fixtures/popup-props.ts';
import { SCENES } from '../fixtures/scenes/panel.scenes.tsx';
import { click, read, show } from '../fixtures/show.tsx';
import { NoRecord } from './NoRecord.tsx';
import { PageView } from './PageView.tsx';
import { QuestionsView } from './QuestionsView.tsx';
import { RecordArticle } from './RecordArticle.tsx';
import { FeedPrefixContext } from './record-address.ts';
import { SourcesView } from './SourcesView.tsx';

const texts = (view: HTMLElement, selector: string) => [...view.querySelectorAll(selector)].map(read);
const EDITION = { number: 1, date: '2026-11-20' };

function openQuestions(some: Partial<QuestionFilter> = {}, limit = 20) {
  const filter = { ...NO_FILTER, ...some };
  const calls = { onFilter: vi.fn(), onMore: vi.fn() };
  const filtered = filterQuestions(QUESTION_ENTRIES, filter);
  const choices = toChoices(QUESTION_ENTRIES, 'en');
  return { calls, view: show(<QuestionsView filtered={filtered} filter={filter} choices={choices} limit={limit} {...calls} />) };
}

it('says of a pasted text that what is off is left out, where there is some', () => {
  const notice = (page: PageState) => {
    const brief = { kind: 'none' } as const;
    return read(show(<PageView {...POPUP} page={page} brief={brief} actions={NO_ACTIONS} />).querySelector('.notice'));
  };
  expect(notice(PASTED)).toBe('');
  expect(notice(PASTED_IN_PART)).toBe('Topics, languages and words that are off in the settings are left out.');
});

describe('the questions', () => {
  it('stand in groups, those with framings of different sources first, and say how many they are', () => {
    const { view } = openQuestions();
    expect(texts(view, 'h2')).toEqual(['Framings of different sources', 'One source or one side so far']);
    expect(read(view.querySelector('[role="status"]'))).toBe('4 questions.');
    expect(read(view.querySelector('.empty-side'))).toContain('The corpus holds one side of this question.');
  });

  it('tell at each framing how many of its quotes are hidden, if need be all', () => {
    const { view } = openQuestions({ speaker: 'insight-news-media' });
    const [cannot, can] = texts(view, '.framing');
    expect(cannot).toContain('1 quote hidden by filters');
    expect(can).toMatch(/^It can, and does.*Its quote is hidden by filters\.$/u);
    expect(read(view.querySelector('[role="status"]'))).toMatch(/hidden by filters\. In those shown, \d quotes are hidden\.$/u);
  });

  it('offer to show everything only where something is asked for', () => {
    expect(openQuestions().view.textContent).not.toContain('Show everything');
    const { view, calls } = openQuestions({ text: 'no such words' });
    expect(read(view.querySelector('[role="status"]'))).toContain('No question matches.');
    click(view, 'Show everything');
    expect(calls.onFilter).toHaveBeenCalledWith(NO_FILTER);
  });

  it('are drawn up to a number, and the rest when asked for', () => {
    const { view, calls } = openQuestions({}, 2);
    expect(view.querySelectorAll('.question')).toHaveLength(2);
    click(view, '2 more questions');
    expect(calls.onMore).toHaveBeenCalledWith(22);
  });
});

it('questions that are not all read yet say so, and neither how many they are nor that there are more', () => {
  const filtered = filterQuestions(QUESTION_ENTRIES, NO_FILTER);
  const rest = { filter: NO_FILTER, choices: toChoices(QUESTION_ENTRIES, 'en'), onFilter: vi.fn(), onMore: vi.fn() };
  const view = show(<QuestionsView filtered={filtered} isWhole={false} limit={2} {...rest} />);
  expect(texts(view, '[role="status"]')).toEqual(['Reading the corpus on this device']);
  expect(view.querySelector('.btn')).toBeNull();
});

describe('the sources', () => {
  const open = (url: string | undefined) => {
    const onExport = vi.fn();
    const { url: _, ...source } = SOURCE;
    const feeds = [{ prefix: 'f0123456789ab:', edition: EDITION, sources: [{ ...source, ...(url !== undefined && { url }) }] }];
    return { onExport, view: show(<SourcesView feeds={feeds} opened={undefined} onExport={onExport} />) };
  };

  it('show their chain, what is inferred in it and what the corpus adds to a name', () => {
    const { view } = open(undefined);
    expect(texts(view, '.chain li')).toEqual([
      expect.stringContaining('the address that the article prints'),
      expect.stringContaining('Step inferred'),
    ]);
    expect(read(view.querySelector('.facts'))).toContain('In the corpus: 60 quotes, 12 figures.');
  });

  it('say that the corpus is being read until it is known what is from them', () => {
    const { held: _, ...source } = SOURCE;
    const view = show(<SourcesView feeds={[{ prefix: '', edition: EDITION, sources: [source] }]} opened={undefined} onExport={vi.fn()} />);
    expect(texts(view, '[role="status"]')).toContain('Reading the corpus on this device');
    expect(texts(view, 'h2')).toEqual([SOURCE.title]);
    expect(texts(view, '.acts a').at(-1)).toBe('Open by itself');
    expect(texts(open(undefined).view, '[role="status"]')).not.toContain('Reading the corpus on this device');
  });

  it('link questions and words to their records, in their feed', () => {
    const links = [...open(undefined).view.querySelectorAll('.answers a, .ownwords a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('#/record/questions/f0123456789ab:opposed');
    expect(links).toContain('#/record/lexicon/f0123456789ab:course');
  });

  it('are saved by their id outside of the feed', () => {
    const { view, onExport } = open(undefined);
    click(view, 'Save as JSON');
    expect(onExport).toHaveBeenCalledWith('f0123456789ab:sample-source', 'json');
  });

  it.each([
    ['https://news.example/sample', 1],
    ['javascript:alert(1)', 0],
    [undefined, 0],
  ])('lead to an address of the web only: %s', (url, links) => {
    expect(open(url).view.querySelectorAll('a[target="_blank"]')).toHaveLength(links);
  });
});

describe('a record by itself', () => {
  it('names what it is linked with by kind, with the number of each', () => {
    const view = show(
      <FeedPrefixContext.Provider value="">
        <RecordArticle page={RECORD_PAGE} onExport={() => {}} />
      </FeedPrefixContext.Provider>,
    );
    expect(texts(view, 'h2')).toEqual(['1 source', '2 topics', '1 question', 'Other renderings of the same words']);
    expect(view.querySelector('.provenance')?.hasAttribute('open')).toBe(true);
    expect(view.querySelector('.links a')?.getAttribute('href')).toBe('#/record/sources/sample-source');
  });

  it('says that the corpus is being read until it is known what it is linked with', () => {
    const draw = (page: RecordPage) => show(<RecordArticle page={page} onExport={() => {}} />);
    const reading = (view: HTMLElement) => texts(view, '[role="status"]').filter((text) => text.startsWith('Reading'));
    expect(reading(draw({ ...RECORD_PAGE, quotes: [], links: [], isWhole: false }))).toEqual(['Reading the corpus on this device']);
    expect(reading(draw(RECORD_PAGE))).toEqual([]);
  });

  it('lists some of the thousands that it is linked with at a time', () => {
    const [[link], [quote]] = [RECORD_PAGE.links, RECORD_PAGE.quotes];
    const links = Array.from({ length: 250 }, (_, at) => ({ ...link!, id: `source-${at}` }));
    const quotes = Array.from({ length: 100 }, (_, at) => ({ ...quote!, id: `quote-${at}` }));
    const view = show(<RecordArticle page={{ ...RECORD_PAGE, links, quotes }} onExport={() => {}} />);
    const count = () => [view.querySelectorAll('.links li').length, view.querySelectorAll('.linked > li').length];
    expect(count()).toEqual([100, 10]);
    click(view, 'Show 100 more');
    click(view, '90 more quotes');
    expect(count()).toEqual([200, 60]);
    click(view, 'Show 50 more');
    click(view, '40 more quotes');
    expect(count()).toEqual([250, 100]);
    click(view, 'Show fewer');
    expect(count()).toEqual([250, 10]);
  });

  it('that was withdrawn says in which edition and why', () => {
    const view = show(<NoRecord missing={{ kind: 'withdrawn', edition: 2, reason: 'Misread.' }} />);
    expect(texts(view, 'p').slice(0, 2)).toEqual(['This record was withdrawn with edition 2 of the corpus.', 'Reason: Misread.']);
  });
});

it.each(SCENES.map((scene) => [scene.name, scene] as const))(
  'scene %s has one heading of the page, and no level is left out',
  (_, { draw }) => {
    const levels = [...show(draw()).querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName.slice(1)));
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? level)).toBeLessThanOrEqual(1);
  },
);
