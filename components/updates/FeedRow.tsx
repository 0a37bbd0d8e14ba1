import { useRef, useState } from 'preact/hooks';
import type { FeedStatus } from '../../lib/domain/feed-status.ts';
import { OFFICIAL_FEED } from '../../lib/domain/official-feed.ts';
import { toEditionWords } from '../parts/edition-words.ts';
import { toText } from '../parts/sentences.ts';
import { type Strings, useStrings } from '../strings.ts';
import { FeedFaultNote } from './FeedFaultNote.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { RemoveFeed } from './RemoveFeed.tsx';
import { findConfirmation, toFeedName, toNextCheck } from './status-words.ts';

/** Where a feed can be moved in the list. */
export type Way = 'up' | 'down';

const WAYS: { readonly [way in Way]: { readonly word: string; readonly label: string } } = {
  up: { word: 'feeds.up', label: 'feeds.upOf' },
  down: { word: 'feeds.down', label: 'feeds.downOf' },
};

/** The props of FeedRow. */
export interface FeedRowProps {
  readonly feed: FeedStatus;
  readonly now: number;
  /** Where it can be moved. */
  readonly ways: readonly Way[];
  readonly onSwitch: (on: boolean) => void;
  readonly onMove: (way: Way) => void;
  readonly onRemove: () => void;
  readonly onAllow: () => Promise<boolean>;
}

/** One feed: its name, its state in words, its switch, and what else can be done with it. */
export function FeedRow({ feed, now, ways, onSwitch, onMove, onRemove, onAllow }: FeedRowProps) {
  const strings = useStrings();
  const { t } = strings;
  const name = toFeedName(feed, strings);
  const isOfficial = feed.id === OFFICIAL_FEED;
  const toggle = useRef<HTMLInputElement>(null);
  return (
    <li>
      <div class="feed">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        {feed.address !== undefined && <code>{feed.address}</code>}
        <p class="t13 soft">{toState(feed, now, strings)}</p>
        {/* That of the extension's own stands above, with its edition. */}
        {!isOfficial && <FeedFaultNote feed={feed} now={now} onAllow={onAllow} onAllowed={() => toggle.current?.focus()} />}
        {feed.fingerprint !== undefined && (
          <details class="t13">
            <summary>{t('feeds.fingerprint')}</summary>
            <Fingerprint hex={feed.fingerprint} />
          </details>
        )}
        {(ways.length > 0 || !isOfficial) && (
          <div class="btns t13">
            {ways.map((way) => (
              <button
                key={way}
                type="button"
                class="link"
                data-way={way}
                aria-label={t(WAYS[way].label, { feed: name })}
                onClick={() => onMove(way)}
              >
                {t(WAYS[way].word)}
              </button>
            ))}
            {!isOfficial && <Remove feed={feed} name={name} onRemove={onRemove} />}
          </div>
        )}
      </div>
      <input
        class="switch"
        ref={toggle}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: the state of the checkbox is its aria-checked
        role="switch"
        checked={feed.isOn}
        aria-label={t('feeds.use', { feed: name })}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
    </li>
  );
}

function toState(feed: FeedStatus, now: number, strings: Strings): string {
  const { t, language } = strings;
  if (!feed.isOn) return t('feeds.off');
  const { edition, address, mirrors } = feed;
  const label = edition && feed.id !== OFFICIAL_FEED ? t('feeds.edition', { edition: toEditionWords(edition, strings) }) : undefined;
  const none = edition === undefined ? t('feeds.noEdition') : undefined;
  const confirmation = edition === undefined ? undefined : findConfirmation(feed, now, strings);
  const files = address === undefined && feed.id !== OFFICIAL_FEED ? t('feeds.fromFiles') : undefined;
  const others = mirrors > 1 ? t('feeds.mirrors', { count: mirrors }) : undefined;
  return toText([label, none, confirmation, files, others, toNextCheck(feed, now, strings)], language);
}

function Remove({ feed, name, onRemove }: { readonly feed: FeedStatus; readonly name: string; readonly onRemove: () => void }) {
  const { t } = useStrings();
  const button = useRef<HTMLButtonElement>(null);
  const [isAsking, ask] = useState(false);
  const close = () => {
    ask(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        type="button"
        class="link"
        ref={button}
        aria-label={t('feeds.removeOf', { feed: name })}
        aria-expanded={isAsking}
        onClick={() => ask(true)}
      >
        {t('action.remove')}
      </button>
      {isAsking && <RemoveFeed feed={feed} name={name} onYes={onRemove} onNo={close} />}
    </>
  );
}
