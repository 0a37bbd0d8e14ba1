import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Settings } from '../../lib/domain/settings.ts';
import { toSite } from '../../lib/messaging/to-site.ts';
import { isMatcher, openMatcher } from '../../lib/matching/open-matcher.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { toNativeBrowser } from '../../lib/messaging/native-browser.ts';
import { answerPopup } from '../../lib/messaging/page-channel-frame.ts';
import { loadShared, onSharedChange } from '../../lib/messaging/shared-storage.ts';
import { canHighlight, HighlightPainter } from '../../lib/page/highlight-painter.ts';
import { removeLeftovers } from '../../lib/page/leftovers.ts';
import { PageSession } from '../../lib/page/page-session.ts';
import type { Painter } from '../../lib/page/painter.ts';
import { type CardStage, setStage, type Stage } from '../../lib/page/stage.ts';
import { toFrameSummary } from '../../lib/page/to-frame-summary.ts';

/** The page side: reads the page, marks mentions, and brings in the card's code when it is first needed. */
export default defineUnlistedScript(() => {
  const browser = toNativeBrowser();
  const life = new AbortController();
  const arrivals = { card: Promise.withResolvers<CardStage>(), painter: Promise.withResolvers<Parameters<Stage['onPainter']>[0]>() };
  setStage({ stop: () => life.abort(), onCard: arrivals.card.resolve, onPainter: arrivals.painter.resolve });
  removeLeftovers();

  const isAlive = () => {
    // In Chromium an old script goes on after its extension went; this is the only sign of it.
    if (browser.runtime.id === undefined) life.abort();
    return !life.signal.aborted;
  };
  let askedForCard = false;
  const loadCard = () => {
    if (!askedForCard) {
      askedForCard = true;
      ask('load-card', {}).catch(() => {
        askedForCard = false;
      });
    }
    return arrivals.card.promise;
  };
  const loadBrief = async (topic: string) => {
    const brief = await ask('load-brief', { topic });
    if (brief === null) throw new Error(`The corpus has no topic ${topic}`);
    return brief;
  };
  const toPainter = async ({ look, painter }: Settings): Promise<Painter> => {
    if (painter === 'highlight' && canHighlight()) return new HighlightPainter(look);
    void ask('load-element-painter', {});
    return (await arrivals.painter.promise)(look);
  };

  let page = new AbortController();
  let session: PageSession | undefined;
  const popup = answerPopup({ toSummary: () => toFrameSummary(session?.shownMarks() ?? []), go: ({ topic, at }) => session?.goTo(topic, at) }, life.signal);
  const restart = async () => {
    page.abort();
    const { signal } = (page = new AbortController());
    session = undefined;
    const { settings, matcher } = await loadShared(browser.storage);
    if (!isMatcher(matcher) || settings.sitesOff.includes(toSite(location))) return popup.tell();
    const painter = await toPainter(settings);
    if (signal.aborted || !isAlive()) return;
    const openFullView = (topic: string) => void ask('open-full-view', { topic }).catch(() => {});
    session = new PageSession(openMatcher(matcher), painter, { loadCard, loadBrief, openFullView, onChange: popup.tell, isAlive }, signal);
    session.start();
    popup.tell();
  };
  const start = () => {
    if (!isAlive()) return;
    life.signal.addEventListener('abort', () => page.abort(), { once: true });
    onSharedChange(browser.storage, () => void restart().catch(() => {}), life.signal);
    void restart().catch(() => {});
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true, signal: life.signal });
  else start();
});
