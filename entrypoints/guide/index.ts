import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { toNativeBrowser } from '../../lib/messaging/native-browser.ts';
import { answerPopup } from '../../lib/messaging/page-channel-frame.ts';
import { parseCommandLine } from '../../lib/messaging/page-command-line.ts';
import { removeLeftLayers } from '../../lib/page/leftovers.ts';
import { PageGuide } from '../../lib/page/page-guide.ts';
import { getStage } from '../../lib/page/stage.ts';
import { toContexts } from '../../lib/page/to-contexts.ts';
import { toFrameSummary } from '../../lib/page/to-frame-summary.ts';
import { SecondStages } from './second-stages.ts';

/** Second stage, loaded when somebody first moves on a page with marks, or opens the popup over any page. */
export default defineUnlistedScript(() => {
  const stage = getStage();
  if (stage === undefined) return;
  removeLeftLayers();
  const stages = new SecondStages();
  stage.onCard = stages.onCard;
  const { loadCard, loadBrief, findName, openFullView } = stages;
  // Firefox gives an element of HTML no box in a drawing (docs/browser-bugs.md, 18).
  const cardsShow = !(import.meta.env.FIREFOX && document.documentElement instanceof SVGElement);
  const surroundings = { loadCard, loadBrief, findName, openFullView, cardsShow, isAlive: stage.isAlive };
  let page: PageGuide | undefined;
  const popup = answerPopup({
    toSummary: () => toFrameSummary(page?.shownMarks() ?? []),
    toLimits: () => page?.limits ?? [],
    toContexts: () => toContexts(page?.shownMarks() ?? []),
    go: ({ topic, at }) => page?.goTo(topic, at),
  });
  stage.onGuide({
    join: (reading) => {
      stages.forgetWords();
      page = reading && new PageGuide(reading, surroundings);
      popup.tell();
    },
    hear: (event, place) => page?.hear(event, place),
    changed: () => {
      page?.changed();
      popup.tell();
    },
    replaced: () => page?.replaced(),
    answer: (line: Parameters<typeof popup.answer>[0]) => {
      const command = line.sender?.id === toNativeBrowser().runtime.id ? parseCommandLine(line.name) : undefined;
      if (command !== undefined) page?.command(command);
      else popup.answer(line);
    },
  });
});
