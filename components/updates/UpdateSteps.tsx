import type { FeedStatus } from '../../lib/domain/feed-status.ts';
import { OFFICIAL_FEED } from '../../lib/domain/official-feed.ts';
import { UPDATE_STEPS, type UpdateProgress } from '../../lib/domain/update-progress.ts';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStrings } from '../strings.ts';
import { toShare, toStepSentence, toStepState, toStepWords } from './progress-words.ts';
import { toFeedName } from './status-words.ts';

/** The props of UpdateSteps. */
export interface UpdateStepsProps {
  readonly progress: UpdateProgress;
  /** The feed that is updated, where the list has it. */
  readonly feed: FeedStatus | undefined;
  readonly onCancel: () => void;
}

/** An update on its way: five named steps, how much has come, and what stays in use meanwhile. */
export function UpdateSteps({ progress, feed, onCancel }: UpdateStepsProps) {
  const strings = useStrings();
  const { t } = strings;
  const sentence = toStepSentence(progress, strings);
  const edition = feed?.edition;
  return (
    <SettingsGroup title={t('progress.title')}>
      <div class="opts">
        {feed !== undefined && feed.id !== OFFICIAL_FEED && (
          <p class="t13 quiet">
            <bdi>{toFeedName(feed, strings)}</bdi>
          </p>
        )}
        <p>{sentence}</p>
        <progress class="bar" value={toShare(progress)} max={1} aria-label={sentence} />
        <ol class="steps">
          {UPDATE_STEPS.map((step) => {
            const state = toStepState(step, progress.step);
            return (
              <li key={step} class={state === 'done' ? 'done' : undefined} aria-current={state === 'now' ? 'step' : undefined}>
                {toStepWords(step, progress, strings)}
                {state === 'done' && <span class="off">, {t('progress.done')}</span>}
              </li>
            );
          })}
        </ol>
        <p class="t13 quiet">{edition ? t('progress.stays', { number: edition.number }) : t('progress.staysNone')}</p>
        <div class="btns">
          <button type="button" class="btn" onClick={onCancel}>
            {t('progress.cancel')}
          </button>
        </div>
      </div>
    </SettingsGroup>
  );
}
