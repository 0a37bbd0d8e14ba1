/** Room beside the ends of every drawing, so that a point that stands there is whole. Units of drawings are pixels at the usual text size. */
export const INSET = 6;
/** Size of letters in a drawing, as in --text-12. */
export const LETTERS = 12;
/** Across a point. */
export const POINT = 10;

/** Plot writes a style sheet into each drawing, which our pages do not allow: charts.css says the same. */
export function withoutStyle(drawing: Element): Element {
  drawing.querySelector('style')?.remove();
  return drawing;
}
