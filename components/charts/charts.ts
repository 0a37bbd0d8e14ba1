/** All that draws with Plot, as one file that is loaded when a drawing is first shown. */
export { drawAxis } from './draw-axis.ts';
export { drawByDate } from './draw-by-date.ts';
export { countRows, drawEvents } from './draw-events.ts';
export { drawLane } from './draw-lane.ts';
export { drawOverview } from './draw-overview.ts';
