import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { toNativeBrowser } from '../../lib/messaging/native-browser.ts';
import { answerPopup } from '../../lib/messaging/page-channel-frame.ts';
import { parseCommandLine } from '../../lib/messaging/page-command-line.ts';
import { FORCED_COLOURS, ForcedLines } from '../../lib/page/forced-lines.ts';
import { isMeant } from '../../lib/page/is-meant.ts';
import { removeLeftLayers } from '../../lib/page/leftovers.ts';
import { PageGuide } from '../../lib/page/page-guide.ts';
import { getStage, isAsked, type PopupLine, type Reading } from '../../lib/page/stage.ts';
import { toContexts } from '../../lib/page/to-contexts.ts';
import { toFrameSummary } from '../../lib/page/to-frame-summary.ts';
import { SecondStages } from './second-stages.ts';

/** Second stage, loaded when somebody first moves on a page with marks, or opens the popup over any page. */
export default defineUnlistedScript(() => {
  const stage = getStage();
  // One that was asked for by an earlier reader of this page may have come before: the card is its to get.
  if (stage === undefined || stage.onCard !== undefined) return;
  removeLeftLayers();
  const stages = new SecondStages();
  stage.onCard = stages.onCard;
  const { loadCard, loadBrief, findName, openFullView } = stages;
  // Firefox gives an element of HTML no box in a drawing (docs/browser-bugs.md, 18).
  const cardsShow = !(import.meta.env.FIREFOX && document.documentElement instanceof SVGElement);
  const surroundings = { loadCard, loadBrief, findName, openFullView, cardsShow, isAlive: stage.isAlive };
  let page: PageGuide | undefined;
  let lines: ForcedLines | undefined;
  const popup = answerPopup({
    toSummary: () => toFrameSummary(page?.shownMarks() ?? []),
    toLimits: () => page?.limits ?? [],
    toPending: () => toPending(page),
    toContexts: () => toContexts(page?.shownMarks() ?? []),
    go: (goal) => page?.goTo(goal),
  });
  stage.onGuide({
    join: (reading) => {
      stages.forgetWords();
      page = reading && new PageGuide(reading, surroundings);
      lines = reading && needsLines(reading) ? new ForcedLines(reading.reader.index, reading.signal) : undefined;
      popup.tell();
    },
    hear: (event, place) => page?.hear(event, place),
    changed: () => {
      page?.changed();
      lines?.changed();
      popup.tell();
    },
    replaced: () => page?.replaced(),
    answer: (line: Parameters<typeof popup.answer>[0]) => {
      const command = line.sender?.id === toNativeBrowser().runtime.id ? parseCommandLine(line.name) : undefined;
      if (command === undefined) popup.answer(line);
      else if (isMeant()) tell(line, page?.command(command) === true);
    },
  });
});

// Where nothing was done the background says so in words.
function tell(port: PopupLine, hasObeyed: boolean): void {
  try {
    port.postMessage(hasObeyed);
  } catch {
    // It has waited for long enough, and hung up.
  }
}

// Without a page nothing is read: nobody asked for it, or what it is read with is still on its way.
function toPending(page: PageGuide | undefined): 'idle' | 'reading' | undefined {
  if (page === undefined) return isAsked() ? 'reading' : 'idle';
  return page.isFirstReading ? 'reading' : undefined;
}

function needsLines({ settings: { look } }: Reading): boolean {
  return !import.meta.env.FIREFOX && look !== 'none' && matchMedia(FORCED_COLOURS).matches;
}
