/** Tells whether a text is a day that the calendar has, as `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Of February 30th the engine makes March 1st.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
