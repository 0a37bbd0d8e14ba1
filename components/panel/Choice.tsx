import { useMemo } from 'preact/hooks';
import { useOwnId } from '../parts/use-own-id.ts';

/** The props of Choice. */
export interface ChoiceProps {
  readonly label: string;
  /** What is chosen; empty for all. */
  readonly value: string;
  /** What to call the choice of all. */
  readonly all: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}

/** One of several, or all. */
export function Choice({ label, value, all, choices, onChoose }: ChoiceProps) {
  const id = useOwnId();
  // There may be thousands, and all are gone through at every letter typed in the field beside it unless they are the same.
  const options = useMemo(
    () =>
      choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.name}
        </option>
      )),
    [choices],
  );
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{all}</option>
        {options}
      </select>
    </div>
  );
}
