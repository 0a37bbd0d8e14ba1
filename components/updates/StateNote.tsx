import type { ComponentChildren } from 'preact';

/** The props of StateNote. */
export interface StateNoteProps {
  readonly title: string;
  /** What is. */
  readonly text: string;
  /** What to do. */
  readonly next?: string | undefined;
  /** When and where, in small type. */
  readonly place?: string | undefined;
  /** The control by which it is done. */
  readonly children?: ComponentChildren;
}

/** A state in words: what is, then what to do. */
export function StateNote({ title, text, next, place, children }: StateNoteProps) {
  return (
    <div class="note state">
      <b>{title}</b>
      <span>{text}</span>
      {next !== undefined && <span>{next}</span>}
      {place !== undefined && <span class="t12 quiet">{place}</span>}
      {children}
    </div>
  );
}
