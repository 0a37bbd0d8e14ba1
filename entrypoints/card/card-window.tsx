import { createRef, render } from 'preact';
import { Card, type CardState } from '../../components/card/Card.tsx';
import { type Strings, StringsContext } from '../../components/strings.ts';
import cardCss from '../../components/styles/card.css?inline';
import partsCss from '../../components/styles/parts.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import { toStrings } from '../../components/to-strings.ts';
import type { Brief } from '../../lib/domain/brief.ts';
import type { Catalogue } from '../../lib/domain/catalogue.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { CardLayer } from '../../lib/page/card-layer.ts';
import { followLoading, type Loading } from '../../lib/page/follow-loading.ts';
import type { Mark } from '../../lib/page/mark.ts';
import type { Box } from '../../lib/page/place-card.ts';
import type { CardOpening, CardStage } from '../../lib/page/stage.ts';

/** The card in a page: renders the view of what was opened into our layer. */
export class CardWindow implements CardStage {
  readonly #layer = new CardLayer([tokensCss, partsCss, cardCss], () => this.#wordGone());
  readonly #heading = createRef<HTMLHeadingElement>();
  readonly #resize = new ResizeObserver(() => this.#layer.place());
  #strings: Strings | undefined;
  #opening: CardOpening | undefined;
  #loading: Loading<Brief> | undefined;
  #visit = new AbortController();
  #pinned = false;
  #wantsFocus = false;
  #focusedBefore: Element | null = null;

  constructor() {
    for (const type of ['keydown', 'keyup', 'keypress', 'click', 'dblclick', 'contextmenu', 'pointerdown', 'mousedown', 'wheel']) {
      // What is done in the card is no business of the page's shortcuts and menus.
      this.#layer.spot.addEventListener(type, (event) => event.stopPropagation());
    }
    this.#layer.spot.addEventListener('keydown', (event) => {
      // By its place on the keyboard, which is the same under Russian and Kazakh letters.
      if (event.code === 'KeyP' && !event.ctrlKey && !event.metaKey && !event.altKey) this.#pin(!this.#pinned);
    });
  }

  speak(catalogue: Catalogue): void {
    this.#strings = toStrings(catalogue);
  }

  dress(settings: Pick<Settings, 'theme' | 'cardSize'>): void {
    this.#layer.dress(settings);
  }

  open(opening: CardOpening): void {
    this.#opening = opening;
    this.#pinned = false;
    this.#load();
  }

  close(): void {
    this.#visit.abort();
    this.#opening = undefined;
    this.#loading = undefined;
    this.#resize.disconnect();
    this.#giveFocusBack();
    render(null, this.#layer.spot);
    this.#layer.ring(undefined);
    this.#layer.hide();
  }

  point(mark: Mark, { number, of }: { readonly number: number; readonly of: number }): void {
    this.#layer.ring(mark);
    this.#layer.say(this.#strings?.t('card.mentionAt', { number, of, word: mark.surface }) ?? '');
  }

  renew(mark: Mark): void {
    if (this.#opening !== undefined) this.#opening = { ...this.#opening, mark };
    this.#layer.renew(mark);
  }

  focus(): void {
    this.#wantsFocus = true;
    this.#takeFocus();
  }

  box(): Box | undefined {
    return this.#layer.box();
  }

  remove(): void {
    this.close();
    this.#layer.remove();
  }

  #load(): void {
    const opening = this.#opening;
    if (opening === undefined) return;
    this.#visit.abort();
    this.#visit = new AbortController();
    const show = (loading: Loading<Brief>) => {
      this.#loading = loading;
      this.#draw(opening);
    };
    followLoading(opening.load, show, this.#visit.signal);
  }

  #pin(pinned: boolean): void {
    this.#pinned = pinned;
    this.#opening?.onPin(pinned);
    if (this.#opening !== undefined) this.#draw(this.#opening);
  }

  #draw(opening: CardOpening): void {
    if (this.#strings === undefined) return;
    const { surface, form } = opening.mark;
    const mention = { surface, form };
    const state: CardState =
      this.#loading?.kind === 'ready'
        ? { kind: 'ready', brief: this.#loading.value, mention }
        : { kind: this.#loading?.kind ?? 'loading', topicName: surface, mention };
    this.#layer.show(opening.mark, opening.at);
    render(
      <StringsContext.Provider value={this.#strings}>
        <Card
          state={state}
          pinned={this.#pinned}
          onPin={(pinned) => this.#pin(pinned)}
          onClose={opening.onClose}
          onOpenFull={opening.onOpenFull}
          onRetry={() => this.#load()}
          headingRef={this.#heading}
        />
      </StringsContext.Provider>,
      this.#layer.spot,
    );
    this.#layer.ring(opening.mark);
    this.#layer.place();
    this.#resize.observe(this.#layer.spot);
    this.#takeFocus();
  }

  #takeFocus(): void {
    const heading = this.#heading.current;
    if (!this.#wantsFocus || heading === null) return;
    this.#wantsFocus = false;
    if (!this.#layer.hasFocus()) this.#focusedBefore = document.activeElement;
    heading.focus({ preventScroll: true });
  }

  // Only what we took: a reader who has clicked elsewhere since stays there.
  #giveFocusBack(): void {
    const before = this.#focusedBefore;
    this.#focusedBefore = null;
    this.#wantsFocus = false;
    if (before instanceof HTMLElement && this.#layer.hasFocus()) before.focus({ preventScroll: true });
  }

  // A card nobody holds goes with its word; a pinned one stays for comparing.
  #wordGone(): void {
    if (!this.#pinned) this.#opening?.onClose();
  }
}
