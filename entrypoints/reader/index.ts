import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { MarkColour } from '../../lib/domain/mark-colour.ts';
import type { Look, Settings } from '../../lib/domain/settings.ts';
import { isSiteRead } from '../../lib/domain/site-choice.ts';
import { openMatchers } from '../../lib/matching/unite-matchers.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { toNativeBrowser } from '../../lib/messaging/native-browser.ts';
import { loadShared, onSharedChange } from '../../lib/messaging/shared-storage.ts';
import { toSite } from '../../lib/messaging/to-site.ts';
import { type GuideCall, toGuideCall } from '../../lib/page/guide-call.ts';
import { canHighlight, clearHighlights, HighlightPainter } from '../../lib/page/highlight-painter.ts';
import { LIKELY_LAYERS } from '../../lib/page/leftovers.ts';
import { MARK_ELEMENT } from '../../lib/page/mark-element.ts';
import { PageReader } from '../../lib/page/page-reader.ts';
import type { Painter } from '../../lib/page/painter.ts';
import { isAsked, setStage } from '../../lib/page/stage.ts';
import { lookAgain } from './look-again.ts';

/** Nobody asks for the reason; without one the browser makes an error with a trace, which takes it milliseconds. */
const STOPPED = null;

/** The page side: reads the page and marks mentions. Everything else is a second stage, because this runs on every page. */
export default defineUnlistedScript(() => {
  const api = toNativeBrowser();
  const life = new AbortController();
  let page: AbortController | undefined;
  const stop = () => {
    life.abort(STOPPED);
    page?.abort(STOPPED);
  };
  const isAlive = () => {
    // In Chromium an old script goes on after its extension went; this is the only sign of it.
    if (api.runtime?.id === undefined) stop();
    return !life.signal.aborted;
  };
  const { promise: elementPainter, resolve: onPainter } = Promise.withResolvers<(look: Look, colour: MarkColour) => Painter>();
  const guide = toGuideCall(() => ask('load-guide', {}));
  if (!setStage({ isAlive, stop, onGuide: guide.arrive, onPainter })) return;

  // In forced colours Chromium paints highlights as selections: the guide draws lines instead (lib/page/forced-lines.ts).
  const forced = import.meta.env.FIREFOX ? undefined : matchMedia('(forced-colors: active)');
  const onChange = () => {
    guide.changed();
    if (forced?.matches) guide.tell(() => {});
  };
  const loadElementPainter = ({ look, colour }: Settings) =>
    Promise.all([elementPainter, ask('load-element-painter', {})]).then(([toPainter]) => toPainter(look, colour));
  const toPainter = (settings: Settings): Painter | Promise<Painter> => {
    if (settings.painter !== 'highlight' || !canHighlight()) return loadElementPainter(settings);
    // Elements here are of an earlier copy of the extension; the code that sets them takes them off.
    if (document.querySelector(MARK_ELEMENT) !== null) loadElementPainter(settings).catch(() => {});
    return new HighlightPainter(forced?.matches ? 'none' : settings.look, settings.colour);
  };

  const parsed = toParsed(guide, life.signal);
  const restart = async () => {
    page?.abort(STOPPED);
    page = new AbortController();
    const { signal } = page;
    guide.join(undefined);
    // Before the page is there, so that it is read as soon as it is.
    const { settings, matchers } = await loadShared(api.storage);
    const matcher = settings && isSiteRead(settings, toSite(location), isAsked()) && openMatchers(matchers);
    if (!matcher) return;
    const [painter] = await Promise.all([toPainter(settings), parsed]);
    if (signal.aborted || !isAlive()) return;
    const reader = new PageReader(matcher, painter, { onChange, onReplaced: guide.replaced, isAlive, wants: settings }, signal);
    guide.join({ reader, matcher, settings, signal });
    reader.start();
    lookAgain(() => {
      if (signal.aborted || !isAlive()) return false;
      reader.lookForShadowRoots(document);
      return true;
    });
  };
  // Storage or background may be gone in the middle of it; the page is then left as it is.
  const restartQuietly = () => void restart().catch(() => {});

  onSharedChange(api.storage, restartQuietly, life.signal);
  // A page that the history kept heard nothing in Firefox of what was set meanwhile (docs/browser-bugs.md, 25).
  if (import.meta.env.FIREFOX) addEventListener('pageshow', ({ persisted }) => persisted && restartQuietly(), { signal: life.signal });
  restartQuietly();
  // While storage answers, for it takes the browser half a millisecond to make this API; a popup that came earlier comes again.
  setTimeout(() => isAlive() && api.runtime.onConnect.addListener((line) => guide.tell((it) => it.answer(line))));
});

function toParsed(guide: GuideCall, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => {
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', resolve, { once: true, signal });
      return;
    }
    // An earlier copy of the extension may have been here: what it painted goes at once, its card when the guide is here.
    if (canHighlight()) clearHighlights();
    if (document.querySelector(LIKELY_LAYERS) !== null) guide.tell(() => {});
    resolve(null);
  });
}
