import { createRef, render } from 'preact';
import { Card } from '../../components/card/Card.tsx';
import { toMentionWords } from '../../components/card/mention-words.ts';
import { toCardState } from '../../components/card/to-card-state.ts';
import { type Strings, StringsContext } from '../../components/strings.ts';
import cardCss from '../../components/styles/card.css?inline';
import partsCss from '../../components/styles/parts.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import { toStrings } from '../../components/to-strings.ts';
import type { Brief, FindTopics } from '../../lib/domain/brief.ts';
import type { Catalogue } from '../../lib/domain/catalogue.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { CardFocus } from '../../lib/page/card-focus.ts';
import { hearCard } from '../../lib/page/card-keys.ts';
import { CardLayer } from '../../lib/page/card-layer.ts';
import { CardSaving } from '../../lib/page/card-saving.ts';
import { CardVisit, type VisitView } from '../../lib/page/card-visit.ts';
import { copyCitation } from '../../lib/page/copy-citation.ts';
import { followDrags } from '../../lib/page/drag.ts';
import { toHtml } from '../../lib/page/html-element.ts';
import type { Mark } from '../../lib/page/mark.ts';
import type { Box } from '../../lib/page/place-card.ts';
import { PressGuard } from '../../lib/page/press-guard.ts';
import { openSheet, toSheetStep } from '../../lib/page/sheet.ts';
import type { CardOpening, CardStage, MentionPlace } from '../../lib/page/stage.ts';
import { SAVING_SOURCE } from './saving-source.ts';

// A rehearsal leads nowhere.
const findNone: FindTopics = () => [];

/** The card in a page: renders the view of what was opened into our layer. */
export class CardWindow implements CardStage {
  readonly #layer = new CardLayer([tokensCss, partsCss, cardCss], {
    // A card nobody holds goes with its word.
    onGone: () => this.#opening?.onClose(),
    onMoved: () => this.#guard.settle(),
  });
  readonly #guard = new PressGuard({ spot: this.#layer.spot, host: this.#layer.host, raise: () => this.#layer.raise() });
  readonly #focus = new CardFocus(this.#layer.spot, () => this.#layer.hasFocus());
  readonly #saving = new CardSaving(SAVING_SOURCE, () => this.#visit?.tell());
  readonly #heading = createRef<HTMLHeadingElement>();
  readonly #resize = new ResizeObserver(() => {
    this.#layer.place();
    this.#lookForMore();
  });
  #strings: Strings | undefined;
  #opening: CardOpening | undefined;
  #visit: CardVisit | undefined;
  #sheet: AbortController | undefined;
  #pinned = false;
  #isRehearsed = false;
  /** As it was shown last. */
  #mayBeLarge = false;
  /** The mention pointed at last: what is to be said of an earlier one is not said any more. */
  #pointed: MentionPlace | undefined;

  constructor() {
    const { spot } = this.#layer;
    hearCard(spot, {
      keys: () => this.#opening?.keys,
      onPin: () => this.#pin(!this.#pinned),
      onBack: () => this.#goBack(),
      canGoBack: () => this.#visit?.canGoBack === true,
      onMove: (x, y) => this.#move(x, y),
    });
    followDrags(spot, {
      mayBegin: (target) => target.closest('.card > .top') !== null && target.closest('.tools > *:not([data-move])') === null,
      onMove: (x, y) => (this.#sheet === undefined ? this.#move(x, y) : this.#layer.pull(y)),
      onEnd: (isMeant) => this.#letGo(isMeant),
    });
  }

  speak(catalogue: Catalogue): void {
    this.#strings = toStrings(catalogue);
  }

  dress(settings: Pick<Settings, 'theme' | 'cardSize'>): void {
    this.#layer.dress(settings);
  }

  // What a browser does slowly the first time, formats of dates above all, is done before the card is waited for.
  rehearse(mark: Mark, brief: Brief): void {
    const strings = this.#strings;
    if (this.#isRehearsed || this.#opening !== undefined || strings === undefined) return;
    this.#isRehearsed = true;
    const aside = toHtml('div');
    render(this.#toView({ topic: brief.topic, loading: { kind: 'ready', value: brief } }, mark, strings), aside);
    render(null, aside);
  }

  open(opening: CardOpening): void {
    const { mark } = opening;
    this.#visit?.end();
    this.#saving.end();
    this.#opening = opening;
    this.#pinned = false;
    this.#sheet = openSheet(opening);
    this.#visit = new CardVisit({ ...opening, topic: { id: mark.topic, name: mark.surface } }, (view) => this.#draw(view));
  }

  close(): void {
    this.#visit?.end();
    this.#sheet?.abort();
    [this.#opening, this.#visit, this.#sheet, this.#pointed] = [undefined, undefined, undefined, undefined];
    this.#resize.disconnect();
    this.#guard.end();
    this.#focus.giveBack();
    render(null, this.#layer.spot);
    this.#layer.ring(undefined);
    this.#layer.hide();
    this.#saving.end();
  }

  point(mark: Mark, place: MentionPlace): void {
    this.#pointed = place;
    this.#layer.ring(mark);
    const say = (what: Brief | string) => {
      if (this.#pointed === place && this.#strings !== undefined) this.#layer.say(toMentionWords(place, what, this.#strings));
    };
    place.load().then(say, () => say(mark.surface));
  }

  renew(mark: Mark): void {
    if (this.#opening !== undefined) this.#opening = { ...this.#opening, mark };
    this.#layer.renew(mark);
  }

  focus(): void {
    this.#focus.want();
    this.#focus.take(this.#heading.current);
  }

  box(): Box | undefined {
    return this.#layer.box();
  }

  remove(): void {
    this.close();
    this.#layer.remove();
  }

  #draw(view: VisitView): void {
    const [opening, visit, strings] = [this.#opening, this.#visit, this.#strings];
    if (opening === undefined || visit === undefined || strings === undefined) return;
    const isNew = this.#layer.box() === undefined;
    const { mark, opener } = opening;
    const isSheet = this.#sheet !== undefined;
    this.#layer.show(mark, opener.by === 'pointer' ? opener : undefined, isSheet);
    render(this.#toView(view, mark, strings), this.#layer.spot);
    this.#layer.ring(mark);
    this.#layer.place();
    this.#lookForMore();
    if (isNew) this.#guard.begin();
    if (isNew && isSheet) this.#layer.uncoverWord();
    this.#resize.observe(this.#layer.spot);
    this.#focus.take(this.#heading.current);
    // What is there to be read is not to wait for what is saved of it.
    if (view.loading.kind === 'ready') this.#saving.follow(view.loading.value);
  }

  #toView(view: VisitView, mark: Mark, strings: Strings) {
    const [opening, visit] = [this.#opening, this.#visit];
    return (
      <StringsContext.Provider value={strings}>
        <Card
          state={toCardState(view, mark)}
          before={view.before?.name}
          onBack={this.#goBack}
          isSheet={this.#sheet !== undefined}
          size={this.#mayBeLarge ? { isLarge: this.#layer.isLarge, onResize: this.#resizeSheet } : undefined}
          pinned={this.#pinned}
          onPin={this.#pin}
          onClose={() => opening?.onClose()}
          onTopic={this.#goTo}
          findTopics={opening?.findTopics ?? findNone}
          onCopy={copyCitation}
          saving={this.#saving.state}
          onOpenFull={() => visit && opening?.onOpenFull(visit.topic.id)}
          onRetry={() => visit?.retry()}
          headingRef={this.#heading}
        />
      </StringsContext.Provider>
    );
  }

  readonly #pin = (pinned: boolean): void => {
    if (this.#opening === undefined || this.#sheet !== undefined) return;
    this.#pinned = pinned;
    this.#layer.hold(pinned);
    this.#opening.onPin(pinned);
    this.#visit?.tell();
  };

  // What is in it tells whether there is more than a sheet shows; then it is drawn once more.
  #lookForMore(): void {
    const { mayBeLarge } = this.#layer;
    if (mayBeLarge === this.#mayBeLarge) return;
    this.#mayBeLarge = mayBeLarge;
    this.#visit?.tell();
  }

  readonly #resizeSheet = (isLarge: boolean): void => {
    this.#layer.resize(isLarge);
    this.#visit?.tell();
  };

  #letGo(isMeant: boolean): void {
    if (this.#sheet === undefined) return;
    const pulled = this.#layer.release();
    const step = isMeant ? toSheetStep(pulled, this.#layer.isLarge) : 'stay';
    if (step === 'close') this.#opening?.onClose();
    else if (step !== 'stay') this.#resizeSheet(step === 'large');
  }

  #move(x: number, y: number): void {
    if (!this.#pinned) this.#pin(true);
    this.#layer.moveBy(x, y);
  }

  readonly #goTo: (topic: { readonly id: string; readonly name: string }) => void = (topic) => {
    this.#focus.want();
    this.#saving.forget();
    this.#visit?.goTo(topic, this.#focus.toPlace());
  };

  readonly #goBack = (): void => {
    this.#saving.forget();
    const place = this.#visit?.back();
    if (place !== undefined) this.#focus.restore(place, this.#heading.current);
  };
}
