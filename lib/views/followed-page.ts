import type { GoToMention } from '../messaging/page-channel.ts';
import { type PageAnswer, PageConnection } from '../messaging/page-connection.ts';

/** The page of a tab, asked from before there is a view to show it in. */
export class FollowedPage {
  readonly #connection: PageConnection;
  #answer: PageAnswer = { kind: 'reading', frames: [] };
  #show: ((answer: PageAnswer) => void) | undefined;

  /**
   * @param tabId the tab; without it the one in front
   * @param signal ends the following
   */
  constructor(tabId: number | undefined, signal: AbortSignal) {
    const hear = (answer: PageAnswer) => {
      // It is asked every second; what it says again is not shown anew.
      if (JSON.stringify(answer) === JSON.stringify(this.#answer)) return;
      this.#answer = answer;
      this.#show?.(answer);
    };
    this.#connection = new PageConnection(tabId, hear, signal);
  }

  /** What is known of it now. */
  get answer(): PageAnswer {
    return this.#answer;
  }

  /** Shows what is known of it, now and whenever that changes, in the one view that it has. Gives what ends that. */
  showIn(show: (answer: PageAnswer) => void): () => void {
    this.#show = show;
    show(this.#answer);
    return () => {
      if (this.#show === show) this.#show = undefined;
    };
  }

  /** Has a frame go to a mention. */
  go(goal: GoToMention): void {
    this.#connection.go(goal);
  }
}
