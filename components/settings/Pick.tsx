import type { ComponentChildren } from 'preact';
import { useOwnId } from '../parts/use-own-id.ts';

/** The props of Pick. */
export interface PickProps<Choice extends string | number> {
  readonly label: string;
  readonly note?: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  readonly toWords: (choice: Choice) => string;
  readonly onPick: (choice: Choice) => void;
}

/** One of a few choices, from a list that opens. */
export function Pick<Choice extends string | number>({ label, note, choices, chosen, toWords, onPick }: PickProps<Choice>) {
  const id = useOwnId();
  const pick = (value: string) => {
    const choice = choices.find((one) => String(one) === value);
    if (choice !== undefined) onPick(choice);
  };
  return (
    <div class="opt">
      <div>
        <label for={id}>{label}</label>
        {note !== undefined && <small>{note}</small>}
      </div>
      <select id={id} class="field" value={String(chosen)} onChange={({ currentTarget }) => pick(currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice} value={String(choice)} selected={choice === chosen}>
            {toWords(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The props of Switch. */
export interface SwitchProps {
  readonly children: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** A setting that is on or off. */
export function Switch({ children, note, on, onSwitch }: SwitchProps) {
  return (
    <label class="opt">
      <span>
        {children}
        {note !== undefined && <small>{note}</small>}
      </span>
      <input
        class="switch"
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: the state of the checkbox is its aria-checked
        role="switch"
        checked={on}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
    </label>
  );
}
