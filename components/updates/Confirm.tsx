import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useOwnId } from '../parts/use-own-id.ts';

/** The props of Confirm. */
export interface ConfirmProps {
  readonly title: string;
  /** Names what goes. */
  readonly children: ComponentChildren;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks once more, in its place, before something is deleted. It takes the focus; Escape is "no". */
export function Confirm({ title, children, yes, no, onYes, onNo }: ConfirmProps) {
  const id = useOwnId();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups the controls of a form, and this is a question
    <div
      class="note ask"
      role="group"
      aria-labelledby={id}
      tabIndex={-1}
      ref={frame}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo();
      }}
    >
      <b id={id}>{title}</b>
      {children}
      <div class="btns">
        <button type="button" class="btn" onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="btn" onClick={onNo}>
          {no}
        </button>
      </div>
    </div>
  );
}
