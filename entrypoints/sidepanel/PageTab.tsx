import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PageView } from '../../components/panel/PageView.tsx';
import { reloadPage } from '../../lib/messaging/page-connection.ts';
import { askForSites } from '../../lib/messaging/site-permission.ts';
import { doWhenThere, goToHeading } from '../../lib/views/focus-when-there.ts';
import { useBrief } from '../../lib/views/use-brief.ts';
import { usePage } from '../../lib/views/use-page.ts';
import { usePastedText } from '../../lib/views/use-pasted-text.ts';
import { useThisPage } from '../../lib/views/use-this-page.ts';
import type { TabProps } from './tab-props.ts';

/** The tab "This page", wired: to the page in the browser's tab or a pasted text, to the corpus, and to the settings. */
export function PageTab({ route, returned, go, language, tabId }: TabProps<'page'>) {
  const pasted = usePastedText();
  const thisPage = useThisPage({ page: usePage(tabId), language, pasted: pasted.read });
  const { page, head, digest, againDigest, steps, change, toggleSite } = thisPage;
  const chosen = route.id ?? null;
  const brief = useBrief(chosen, language);
  const view = useChosenInSight(route, returned);
  const choose = (id: string) => {
    if (id === chosen) brief.again();
    go({ tab: 'page', id });
    if (pasted.read === undefined) steps.go(id, 0);
  };
  return (
    <div ref={view}>
      <PageView
        page={page}
        digest={digest}
        chosenId={chosen}
        brief={brief.state}
        mentionIndex={steps.at}
        freshness={head?.freshness}
        actions={{
          onChooseTopic: choose,
          onStep: steps.step,
          onToggleSite: toggleSite,
          onTurnOn: () => change((now) => ({ ...now, marksOn: true })),
          onReload: () => void reloadPage(tabId),
          onAllow: () => void askForSites(page.host === undefined ? 'all' : [page.host]),
          onSearch: () => go({ tab: 'search', query: '' }),
          onOpenUpdates: () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#updates') }),
          onRetry: againDigest,
          onRead: pasted.onRead,
          onRemoveText: pasted.onRemove,
        }}
      />
    </div>
  );
}

// The chosen topic stands below all that the page mentions: who comes from its card would see nothing of it.
function useChosenInSight(route: TabProps<'page'>['route'], returned: boolean) {
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = view.current;
    if (part === null || route.id === undefined || returned) return undefined;
    return doWhenThere(part, () => {
      const heading = part.querySelector('.chosen[aria-busy="false"] h2');
      goToHeading(heading);
      return heading !== null;
    });
  }, [route, returned]);
  return view;
}
