import type { Ref } from 'preact';
import { IconButton } from '../parts/IconButton.tsx';
import { useStrings } from '../strings.ts';
import { MentionLine, type MentionOnPage } from './MentionLine.tsx';

/** The props of CardHeader. */
export interface CardHeaderProps {
  /** Id of the heading, which names the card. */
  readonly id: string;
  readonly topicName: string;
  readonly mention: MentionOnPage;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
}

/** Which topic, in which form on this page, and the card's tools. */
export function CardHeader({ id, topicName, mention, headingRef, pinned, onPin, onClose }: CardHeaderProps) {
  const { t } = useStrings();
  return (
    <div class="top">
      <div>
        <h2 id={id} ref={headingRef} tabIndex={-1}>
          {topicName}
        </h2>
        <MentionLine mention={mention} />
      </div>
      <div class="tools">
        <IconButton icon="pin" label={t('card.pin')} pressed={pinned} onClick={() => onPin(!pinned)} />
        <IconButton icon="close" label={t('card.close')} onClick={onClose} />
      </div>
    </div>
  );
}
