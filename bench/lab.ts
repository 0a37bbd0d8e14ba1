import { type Served, serveFolder } from '../cli/browser/serve.ts';
import type { BrowserSession, Page } from '../cli/browser/session.ts';
import type { SurfaceForm } from '../lib/domain/mention.ts';
import type { NamedTopic } from '../lib/domain/topic.ts';
import { compileForms } from '../lib/matching/compile-matcher.ts';
import type { CompiledMatcher } from '../lib/matching/compiled-matcher.ts';
import { bundlePageCode } from './bundle.ts';
import { loadCorpusForms, loadTopics, toNames } from './dictionary/corpus-names.ts';
import type { Dictionary } from './in-page/contender.ts';
import type { InPage } from './in-page/index.ts';
import type { Options } from './options.ts';
import type { BenchPage } from './pages/bench-page.ts';
import { LADDER_KB, QUICK_KB, toLadder } from './pages/ladder.ts';
import { readPages } from './pages/read-pages.ts';

// With these two a document is isolated from all others, and browsers give it their finest clock.
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** Everything a goal measures with. */
export interface Lab {
  readonly options: Options;
  readonly session: BrowserSession;
  /** 290 names, as every contender gets them. */
  readonly dictionary: Dictionary;
  readonly topics: readonly NamedTopic[];
  /** Every form of the corpus. */
  readonly corpusForms: readonly SurfaceForm[];
  readonly pages: readonly BenchPage[];
  /** Rounds that count. */
  readonly rounds: number;
  /** Tells what is being done. */
  readonly say: (text: string) => void;
  /** Serves a page and gives its address; it has the finest clock of the browser. */
  serve(page: BenchPage): string;
  /** Serves a matcher with its forms. */
  serveMatcher(forms: readonly SurfaceForm[]): string;
  /** Opens a page with the bench's code in it, does something with it, and closes it. */
  withPage<T>(page: BenchPage, use: (page: Page) => Promise<T>): Promise<T>;
}

/** Makes ready what all goals share. */
export async function openLab(
  options: Options,
  session: BrowserSession,
  say: (text: string) => void,
): Promise<Lab & { close(): Promise<void> }> {
  const [code, topics, served] = await Promise.all([bundlePageCode(), loadTopics(), serveFolder(null)]);
  const forms = toNames(topics);
  const names = forms.map(({ text }) => text);
  const made = toLadder(options.quick ? QUICK_KB : LADDER_KB, names);
  const saved = options.pages === undefined ? [] : await readPages(options.pages);
  const serve = toServer(served);
  return {
    options,
    session,
    dictionary: { names, forms, compiled: compileForms(forms) },
    topics,
    corpusForms: await loadCorpusForms(topics),
    pages: [...saved, ...made],
    rounds: options.quick ? 3 : 5,
    say,
    serve,
    serveMatcher: toMatcherServer(served),
    withPage: async (page, use) => {
      const opened = await session.openPage(serve(page));
      try {
        await opened.bringToFront();
        await opened.evaluate(code);
        return await use(opened);
      } finally {
        await opened.close();
      }
    },
    close: () => served.close(),
  };
}

function toServer(served: Served): (page: BenchPage) => string {
  const paths = new Map<string, string>();
  return ({ name, html }) => {
    const path = paths.get(name) ?? `/page-${paths.size}`;
    paths.set(name, path);
    served.route(path, { body: html, headers: ISOLATED });
    return served.origin + path;
  };
}

function toMatcherServer(served: Served): (forms: readonly SurfaceForm[]) => string {
  let count = 0;
  return (forms) => {
    const path = `/matcher-${count++}.json`;
    const compiled: CompiledMatcher = compileForms(forms);
    served.route(path, { body: JSON.stringify({ forms, compiled }), type: 'application/json', headers: ISOLATED });
    return served.origin + path;
  };
}

/** Calls the bench's code in a page. */
export function inPage<Name extends keyof InPage>(
  page: Page,
  name: Name,
  ...values: Parameters<InPage[Name]>
): Promise<Awaited<ReturnType<InPage[Name]>>> {
  return page.evaluate(
    (called, given) => {
      const bench = (globalThis as unknown as { parallaxBench: Record<string, (...all: unknown[]) => unknown> }).parallaxBench;
      return bench[called]?.(...given);
    },
    name,
    values,
  ) as Promise<Awaited<ReturnType<InPage[Name]>>>;
}
