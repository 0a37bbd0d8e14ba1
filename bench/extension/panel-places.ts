/** A place of the panel that is measured. */
export interface PanelPlace {
  readonly name: string;
  /** Its address in the panel: the link to it is pressed, or, where there is none to a record from elsewhere, it is gone to. */
  readonly hash: string;
  /** Each of these is there when its first screen is. */
  readonly first: readonly string[];
  /** Each of these is there when everything has been read. */
  readonly whole: readonly string[];
  /** What is typed or pressed as soon as the first screen is there. */
  readonly typed?: string;
  readonly pressed?: string;
}

/** Every tab, and records that many others name. */
export const PANEL_PLACES: readonly PanelPlace[] = [
  { name: 'This page', hash: '#/page', first: ['.topics button', '.framing .words'], whole: [] },
  { name: 'a large topic of it', hash: '#/page/topic-1', first: ['.chosen .records blockquote, .chosen .records .words'], whole: [] },
  { name: 'Search', hash: '#/search', first: ['.search input'], whole: ['.results > li'], typed: 'harbour' },
  { name: 'Questions', hash: '#/questions', first: ['.question .framing .words'], whole: [] },
  {
    name: 'Timeline',
    hash: '#/timeline',
    first: ['.events-drawn svg', '.entries details'],
    whole: ['.entries > li:last-child details'],
    pressed: '.entries + p .btn',
  },
  {
    name: 'Figures',
    hash: '#/figures',
    // A small feed has no measure of one figure.
    first: ['.measures > li', 'main:not(:has(.singles)), .singles .value'],
    whole: ['.measures > li:last-child', 'main:not(:has(.singles)), .singles > li:last-child .value'],
    pressed: '.singles + p .btn',
  },
  { name: 'a measure', hash: '#/figures/measure-0', first: ['.lane .value', '.lane svg'], whole: [] },
  { name: 'Sources', hash: '#/sources', first: ['.sources > li .chain'], whole: ['.sources .acts'] },
  { name: 'Pins', hash: '#/pins', first: ['.pinview'], whole: [] },
  { name: 'a source', hash: '#/record/sources/source-7', first: ['.record > .acts', 'main .chain'], whole: ['.linked'] },
  { name: 'a speaker', hash: '#/record/speakers/speaker-7', first: ['.record > .acts'], whole: ['.linked'] },
  { name: 'a quote', hash: '#/record/quotes/quote-7', first: ['.record > .acts', 'main .words'], whole: ['.links'] },
  { name: 'a large topic by itself', hash: '#/record/topics/topic-1', first: ['.record > .acts'], whole: ['.linked'] },
];
