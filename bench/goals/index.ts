import type { Goal } from '../goal.ts';
import { card } from './card.ts';
import { cold } from './cold.ts';
import { contentScript } from './content-script.ts';
import { firstHighlight } from './first-highlight.ts';
import { growth } from './growth.ts';
import { harm } from './harm.ts';
import { heap } from './heap.ts';
import { hover } from './hover.ts';
import { hoverExtension } from './hover-extension.ts';
import { largeDictionary } from './large-dictionary.ts';
import { mentionCost } from './mention-cost.ts';
import { opening } from './opening.ts';
import { panel } from './panel.ts';
import { popup } from './popup.ts';
import { removal } from './removal.ts';
import { scroll } from './scroll.ts';
import { search } from './search.ts';
import { size } from './size.ts';
import { slicing } from './slicing.ts';
import { start } from './start.ts';
import { update } from './update.ts';

/** Every goal, in the order of their numbers. */
export const GOALS: readonly Goal[] = [
  firstHighlight,
  cold,
  slicing,
  largeDictionary,
  mentionCost,
  opening,
  size,
  harm,
  removal,
  hover,
  hoverExtension,
  card,
  scroll,
  contentScript,
  start,
  heap,
  growth,
  popup,
  update,
  search,
  panel,
];
