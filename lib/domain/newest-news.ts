/**
 * The newest version of the extension that has something to tell its readers. Of later ones, which mend what nobody sees, nothing is
 * said; components/news has the notes.
 */
export const NEWEST_NEWS = '0.1.0';
