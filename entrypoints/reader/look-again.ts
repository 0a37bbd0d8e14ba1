/** When it is looked again for the first time, in milliseconds. */
const FIRST_LOOK_MS = 500;

/**
 * Looks again and again, each time after twice the time: an element may get its shadow tree at any time, as when its
 * definition loads late, and nothing announces it.
 * @param look tells whether to go on
 */
export function lookAgain(look: () => boolean, after = FIRST_LOOK_MS): void {
  setTimeout(() => {
    if (look()) lookAgain(look, after * 2);
  }, after);
}
