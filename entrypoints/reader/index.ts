import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Settings } from '../../lib/domain/settings.ts';
import { isMatcher, openMatcher } from '../../lib/matching/open-matcher.ts';
import { toNativeBrowser } from '../../lib/messaging/native-browser.ts';
import { answerPopup } from '../../lib/messaging/page-channel-frame.ts';
import { loadShared, onSharedChange } from '../../lib/messaging/shared-storage.ts';
import { toSite } from '../../lib/messaging/to-site.ts';
import { canHighlight, HighlightPainter } from '../../lib/page/highlight-painter.ts';
import { removeLeftovers } from '../../lib/page/leftovers.ts';
import { PageSession } from '../../lib/page/page-session.ts';
import type { Painter } from '../../lib/page/painter.ts';
import { setStage } from '../../lib/page/stage.ts';
import { toFrameSummary } from '../../lib/page/to-frame-summary.ts';
import { SecondStages } from './second-stages.ts';

/** The page side: reads the page, marks mentions, and brings in the card's code when it is first needed. */
export default defineUnlistedScript(() => {
  const browser = toNativeBrowser();
  const stages = new SecondStages();
  const life = new AbortController();
  const isAlive = () => {
    // In Chromium an old script goes on after its extension went; this is the only sign of it.
    if (browser.runtime.id === undefined) life.abort();
    return !life.signal.aborted;
  };
  if (!setStage({ isAlive, stop: () => life.abort(), ...stages.toArrivals() })) return;
  removeLeftovers();

  // Firefox gives an element of HTML no box in a drawing (docs/browser-bugs.md, 18).
  const cardsShow = !(import.meta.env.FIREFOX && document.documentElement instanceof SVGElement);
  let session: PageSession | undefined;
  let page = new AbortController();
  const popup = answerPopup(
    {
      toSummary: () => toFrameSummary(session?.shownMarks() ?? []),
      toLimits: () => [...(session?.isPartly ? (['unread'] as const) : []), ...(session && !cardsShow ? (['cardless'] as const) : [])],
      go: ({ topic, at }) => session?.goTo(topic, at),
    },
    life.signal,
  );
  const toPainter = ({ look, painter }: Settings): Painter | Promise<Painter> =>
    painter === 'highlight' && canHighlight() ? new HighlightPainter(look) : stages.loadElementPainter(look);

  const restart = async () => {
    page.abort();
    page = new AbortController();
    const { signal } = page;
    session = undefined;
    stages.forgetWords();
    const { settings, matcher } = await loadShared(browser.storage);
    if (isMatcher(matcher) && !settings.sitesOff.includes(toSite(location))) {
      const painter = await toPainter(settings);
      if (signal.aborted || !isAlive()) return;
      const { loadCard, loadBrief, openFullView } = stages;
      const surroundings = {
        loadCard,
        loadBrief,
        openFullView,
        cardsShow,
        marksShow: settings.look !== 'none',
        onChange: popup.tell,
        isAlive,
      };
      session = new PageSession(openMatcher(matcher), painter, surroundings, signal);
      session.start();
    }
    popup.tell();
  };
  const start = () => {
    if (!isAlive()) return;
    life.signal.addEventListener('abort', () => page.abort(), { once: true });
    // Storage or background may be gone in the middle of it; the page is then left as it is.
    const restartQuietly = () => void restart().catch(() => {});
    onSharedChange(browser.storage, restartQuietly, life.signal);
    // A page that the history kept heard nothing in Firefox of what was set meanwhile (docs/browser-bugs.md, 25).
    if (import.meta.env.FIREFOX) addEventListener('pageshow', ({ persisted }) => persisted && restartQuietly(), { signal: life.signal });
    restartQuietly();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true, signal: life.signal });
  else start();
});
