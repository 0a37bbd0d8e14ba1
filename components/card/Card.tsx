import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Brief, FindTopics, TopicName } from '../../lib/domain/brief.ts';
import type { Citation } from '../../lib/domain/citation.ts';
import { toFeedPrefix } from '../../lib/domain/official-feed.ts';
import { isSavable, type Saving } from '../../lib/domain/saving.ts';
import { CopyingContext } from '../parts/CopyCitation.tsx';
import { EditionText } from '../parts/EditionText.tsx';
import { Failed } from '../parts/Failed.tsx';
import { type RecordSlots, RecordSlotsContext } from '../parts/RecordActions.tsx';
import { TopicWayContext } from '../parts/TopicLink.tsx';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import { CardBones } from './CardBones.tsx';
import { CardBrief } from './CardBrief.tsx';
import { CardHeader, type CardTools } from './CardHeader.tsx';
import type { MentionOnPage } from './MentionLine.tsx';
import { SaveRecord } from './SaveRecord.tsx';

/** What a card has to show: its topic is known before its brief is there. Of a topic that a link led to, there is no mention. */
export type CardState = { readonly mention?: MentionOnPage | undefined } & (
  | { readonly kind: 'loading' | 'failed'; readonly topicName: string }
  | { readonly kind: 'ready'; readonly brief: Brief }
);

/** The props of Card. */
export interface CardProps extends CardTools {
  readonly state: CardState;
  /** Goes to a topic that the one shown names. */
  readonly onTopic: (topic: TopicName) => void;
  readonly findTopics: FindTopics;
  readonly onCopy: (citation: Citation) => Promise<boolean>;
  readonly saving: Saving;
  readonly onOpenFull: () => void;
  readonly onRetry: () => void;
  /** The topic heading, which takes the focus when the card is opened by key. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
}

/** What the corpus holds for one mention, in a dialog that does not block the page, and without landmarks, which are the page's. */
export function Card({ state, onTopic, findTopics, onCopy, saving, onOpenFull, onRetry, headingRef, ...tools }: CardProps) {
  const { t, language } = useStrings();
  const id = useOwnId();
  const loading = state.kind === 'loading';
  return (
    <div class={tools.isSheet ? 'card sheet' : 'card'} role="dialog" aria-labelledby={id} aria-busy={loading} lang={language}>
      <CardHeader
        id={id}
        topicName={state.kind === 'ready' ? state.brief.topic.name : state.topicName}
        mention={state.mention}
        headingRef={headingRef ?? null}
        {...tools}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the one part that scrolls has to be reachable by key */}
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset, there is nothing to fill in */}
      <div key={state.kind === 'ready' ? state.brief.topic.id : state.kind} class="body" tabIndex={0} role="group" aria-labelledby={id}>
        {loading && <CardBones />}
        {state.kind === 'failed' && <Failed text={t('card.failed')} onRetry={onRetry} />}
        {state.kind === 'ready' && (
          <Records brief={state.brief} onTopic={onTopic} findTopics={findTopics} onCopy={onCopy} saving={saving} />
        )}
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

type RecordsProps = Pick<CardProps, 'onTopic' | 'findTopics' | 'onCopy' | 'saving'> & { readonly brief: Brief };

// Names of topics in it lead on, and what it quotes can be copied and saved.
function Records({ brief, onTopic, findTopics, onCopy, saving }: RecordsProps) {
  const way = useMemo(() => ({ shown: brief.topic, find: findTopics, goTo: onTopic }), [brief, findTopics, onTopic]);
  const copying = useMemo(() => ({ edition: brief.edition, copy: onCopy }), [brief, onCopy]);
  const slots = useMemo(() => toSlots(saving, toFeedPrefix(brief.feed)), [saving, brief]);
  return (
    <TopicWayContext.Provider value={way}>
      <CopyingContext.Provider value={copying}>
        <RecordSlotsContext.Provider value={slots}>
          <CardBrief brief={brief} />
        </RecordSlotsContext.Provider>
      </CopyingContext.Provider>
    </TopicWayContext.Provider>
  );
}

// Notes are written in popup and panel: a card goes with the pointer.
function toSlots(saving: Saving, prefix: string): RecordSlots {
  return {
    inLine: ({ kind, id }, before) =>
      isSavable(kind) && (
        <SaveRecord saving={saving} record={{ kind, id: `${prefix}${id}` }}>
          {before}
        </SaveRecord>
      ),
    below: () => null,
  };
}
