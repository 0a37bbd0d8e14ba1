import type { Ref } from 'preact';
import { IconButton } from '../parts/IconButton.tsx';
import { useStrings } from '../strings.ts';
import { MentionLine, type MentionOnPage } from './MentionLine.tsx';

/** What can be done with a card as a whole. */
export interface CardTools {
  /** The topic that was shown before, to go back to; of none, there is nothing to go back to. */
  readonly before?: string | undefined;
  readonly onBack: () => void;
  /** A sheet stands at the window's edge for as long as it is wanted: it is neither moved nor pinned. */
  readonly isSheet: boolean;
  /** Of a sheet that could show more at once, whether it does, and the way to have it so. */
  readonly size?: { readonly isLarge: boolean; readonly onResize: (isLarge: boolean) => void } | undefined;
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
}

/** The props of CardHeader. */
export interface CardHeaderProps extends CardTools {
  /** Id of the heading, which names the card. */
  readonly id: string;
  readonly topicName: string;
  /** Of a topic that a link led to, nothing on the page. */
  readonly mention?: MentionOnPage | undefined;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** Which topic, in which form on this page, and the card's tools. */
export function CardHeader({ id, topicName, mention, headingRef, ...tools }: CardHeaderProps) {
  const { t } = useStrings();
  return (
    <div class="top">
      <div>
        <h2 id={id} ref={headingRef} tabIndex={-1}>
          {topicName}
        </h2>
        {mention && <MentionLine mention={mention} />}
      </div>
      <div class="tools">
        {tools.before !== undefined && <IconButton icon="back" label={t('card.back', { name: tools.before })} onClick={tools.onBack} />}
        {!tools.isSheet && <Placing {...tools} />}
        {tools.size && <Sizing {...tools.size} />}
        <span data-harmless>
          <IconButton icon="close" label={t('card.close')} onClick={tools.onClose} />
        </span>
      </div>
    </div>
  );
}

// A card that is put somewhere is to stay there; the keys that move it are heard around the view.
function Placing({ pinned, onPin }: CardTools) {
  const { t } = useStrings();
  return (
    <>
      <span data-move>
        <IconButton icon="move" label={t('card.move')} onClick={() => onPin(true)} />
      </span>
      <IconButton icon="pin" label={t('card.pin')} pressed={pinned} onClick={() => onPin(!pinned)} />
    </>
  );
}

// What a finger does by pulling the sheet.
function Sizing({ isLarge, onResize }: NonNullable<CardTools['size']>) {
  const { t } = useStrings();
  return <IconButton icon={isLarge ? 'next' : 'previous'} label={t('card.larger')} pressed={isLarge} onClick={() => onResize(!isLarge)} />;
}
