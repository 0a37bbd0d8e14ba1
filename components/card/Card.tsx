import type { Ref } from 'preact';
import type { Brief } from '../../lib/domain/brief.ts';
import { EditionText } from '../parts/EditionText.tsx';
import { Failed } from '../parts/Failed.tsx';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import { CardBones } from './CardBones.tsx';
import { CardBrief } from './CardBrief.tsx';
import { CardHeader } from './CardHeader.tsx';
import type { MentionOnPage } from './MentionLine.tsx';

/** What a card has to show: its topic is known before its brief is there. */
export type CardState =
  | { readonly kind: 'loading' | 'failed'; readonly topicName: string; readonly mention: MentionOnPage }
  | { readonly kind: 'ready'; readonly brief: Brief; readonly mention: MentionOnPage };

/** The props of Card. */
export interface CardProps {
  readonly state: CardState;
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
  readonly onOpenFull: () => void;
  readonly onRetry: () => void;
  /** The topic heading, which takes the focus when the card is opened by key. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
}

/** What the corpus holds for one mention, in a dialog that does not block the page, and without landmarks, which are the page's. */
export function Card({ state, pinned, onPin, onClose, onOpenFull, onRetry, headingRef }: CardProps) {
  const { t, language } = useStrings();
  const id = useOwnId();
  const loading = state.kind === 'loading';
  return (
    <div class="card" role="dialog" aria-labelledby={id} aria-busy={loading} lang={language}>
      <CardHeader
        id={id}
        topicName={state.kind === 'ready' ? state.brief.topic.name : state.topicName}
        mention={state.mention}
        headingRef={headingRef ?? null}
        pinned={pinned}
        onPin={onPin}
        onClose={onClose}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the one part that scrolls has to be reachable by key */}
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset, there is nothing to fill in */}
      <div class="body" tabIndex={0} role="group" aria-labelledby={id}>
        {loading && <CardBones />}
        {state.kind === 'failed' && <Failed text={t('card.failed')} onRetry={onRetry} />}
        {state.kind === 'ready' && <CardBrief key={state.brief.topic.id} brief={state.brief} />}
      </div>
      <div class="foot">
        {state.kind === 'ready' && <EditionText edition={state.brief.edition} freshness={state.brief.freshness} />}
        {!loading && (
          <button type="button" class="link" onClick={onOpenFull}>
            {t('card.openFull')}
          </button>
        )}
      </div>
    </div>
  );
}
