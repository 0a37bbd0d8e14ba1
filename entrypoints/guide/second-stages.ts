import type { Brief } from '../../lib/domain/brief.ts';
import type { Catalogue } from '../../lib/domain/catalogue.ts';
import { ask } from '../../lib/messaging/ask.ts';
import type { CardStage } from '../../lib/page/stage.ts';

/** Code and answers that this frame gets from the background when they are first needed. */
export class SecondStages {
  readonly #card = Promise.withResolvers<CardStage>();
  #cardAsked = false;
  #catalogue: Promise<Catalogue> | undefined;

  /** Where the card's script reports when it has arrived. */
  readonly onCard = this.#card.resolve;

  /** Lets the card ask for its words anew when it is next needed: the reader may have chosen another language. */
  forgetWords(): void {
    this.#catalogue = undefined;
  }

  /** The card, loaded into this frame once, with the words of the reader's language. */
  readonly loadCard = async (): Promise<CardStage> => {
    if (!this.#cardAsked) {
      this.#cardAsked = true;
      ask('load-card', {}).catch(() => {
        // The next hover asks again.
        this.#cardAsked = false;
      });
    }
    this.#catalogue ??= ask('load-catalogue', {});
    const asked = this.#catalogue;
    try {
      const [card, catalogue] = await Promise.all([this.#card.promise, asked]);
      card.speak(catalogue);
      return card;
    } catch (error) {
      // The same for the words.
      if (this.#catalogue === asked) this.#catalogue = undefined;
      throw error;
    }
  };

  /** What a card shows for a topic. @throws {Error} when the background cannot answer or has no such topic */
  readonly loadBrief = async (topic: string): Promise<Brief> => {
    const brief = await ask('load-brief', { topic });
    if (brief === null) throw new Error(`The corpus has no topic ${topic}`);
    return brief;
  };

  /** The name that words of a page are another form of. @throws {Error} when the background cannot answer */
  readonly findName = (topic: string, surface: string): Promise<string | null> => ask('find-name', { topic, surface });

  /** Opens the full view of a topic. */
  readonly openFullView = (topic: string): void => {
    ask('open-full-view', { topic }).catch(() => {});
  };
}
