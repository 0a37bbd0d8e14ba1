import { IconButton } from '../parts/IconButton.tsx';
import { useStrings } from '../strings.ts';

/** The props of Stepper. */
export interface StepperProps {
  readonly count: number;
  /** From 0; null before the first step. */
  readonly index: number | null;
  readonly onStep: (by: 1 | -1) => void;
}

/** Goes through the mentions of a topic and says which one the page is at. */
export function Stepper({ count, index, onStep }: StepperProps) {
  const { t } = useStrings();
  return (
    <div class="stepper">
      <p class="t13 soft num" role="status">
        {index === null ? t('popup.mentions', { count }) : t('popup.mentionAt', { number: index + 1, of: count })}
      </p>
      <IconButton icon="previous" label={t('popup.previous')} onClick={() => onStep(-1)} />
      <IconButton icon="next" label={t('popup.next')} onClick={() => onStep(1)} />
    </div>
  );
}
