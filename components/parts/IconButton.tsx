import { Icon, type IconName } from './Icon.tsx';

/** The props of IconButton. */
export interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  /** Given, the button is a toggle. */
  readonly pressed?: boolean;
  /** Keys that do the same, as aria-keyshortcuts names them. */
  readonly keys?: string;
  /** The focus has gone on from it. */
  readonly onLeave?: () => void;
}

/** A button with a drawing for a face and its name for a title. */
export function IconButton({ icon, label, onClick, pressed, keys, onLeave }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-keyshortcuts={keys}
      onClick={onClick}
      onBlur={onLeave}
    >
      <Icon name={icon} />
    </button>
  );
}
