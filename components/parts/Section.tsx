import type { ComponentChildren } from 'preact';
import { useOwnId } from './use-own-id.ts';

/** The props of Section. */
export interface SectionProps {
  readonly label: string;
  /** The level of its heading. */
  readonly heading?: 'h2' | 'h3';
  readonly children: ComponentChildren;
}

/** A part of a view under its quiet label. */
export function Section({ label, heading: Heading = 'h3', children }: SectionProps) {
  const id = useOwnId();
  return (
    <section class="sec" aria-labelledby={id}>
      <Heading class="label" id={id}>
        {label}
      </Heading>
      {children}
    </section>
  );
}
