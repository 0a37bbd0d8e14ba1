import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DeskProvider } from '../../components/pins/Desk.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import type { UiLanguage } from '../../lib/domain/language.ts';
import type { Wanted } from '../../lib/messaging/full-view.ts';
import { toPageTopics } from '../../lib/messaging/page-channel.ts';
import { reloadPage } from '../../lib/messaging/page-connection.ts';
import { useBrief, useHead } from '../../lib/views/use-corpus.ts';
import { useDesk } from '../../lib/views/use-desk.ts';
import { useHasNews } from '../../lib/views/use-news.ts';
import { usePage, useSiteSwitch } from '../../lib/views/use-page.ts';

/** The popup, wired: to the page in the tab, to the corpus, and to the settings. */
export function PopupWindow({ wanted, language }: { readonly wanted: Wanted; readonly language: UiLanguage }) {
  const [chosen, setChosen] = useState<string | null>(wanted.topic ?? null);
  const [at, setAt] = useState<number | null>(null);
  const { answer, goTo } = usePage(wanted.tabId);
  const { kind, host, frames } = answer;
  const site = useSiteSwitch(host);
  const hasNews = useHasNews();
  const topics = toPageTopics(frames);
  const ids = topics.map(({ id }) => id);
  const head = useHead(ids, language);
  const shown = chosen ?? ids[0] ?? null;
  const brief = useBrief(shown, language);
  // Its own frame is named anew at each load: the next page is at none of its mentions yet.
  const load = frames.find(({ isTop }) => isTop)?.frame;
  useEffect(() => setAt(null), [load]);

  const go = (topic: string, number: number) => {
    setAt(number);
    goTo(topic, number);
  };
  const choose = (topic: string) => {
    if (topic === shown) brief.again();
    setChosen(topic);
    go(topic, 0);
  };
  const step = (topic: string, by: 1 | -1) => {
    const count = topics.find(({ id }) => id === topic)?.count ?? 0;
    if (count > 0) go(topic, at === null ? (by === 1 ? 0 : count - 1) : (at + by + count) % count);
  };
  return (
    <DeskProvider desk={useDesk()}>
      <Popup
        page={{
          kind,
          ...(host !== undefined && { host }),
          marksOn: site.on,
          limits: frames.flatMap((frame) => frame.limits ?? []),
          topics: topics.map(({ id, count, positions }) => ({ id, count, positions, name: head?.names.get(id) ?? '' })),
        }}
        chosenId={shown}
        brief={brief.state}
        mentionIndex={at}
        edition={head?.edition}
        freshness={head?.freshness}
        newsAddress={hasNews ? browser.runtime.getURL('/options.html#news') : undefined}
        onChooseTopic={choose}
        onStep={step}
        onToggleSite={site.toggle}
        onOpenSettings={() => void browser.runtime.openOptionsPage()}
        onReload={() => void reloadPage(wanted.tabId).then(() => window.close())}
      />
    </DeskProvider>
  );
}
