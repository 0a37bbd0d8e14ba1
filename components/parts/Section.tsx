import type { ComponentChildren } from 'preact';
import { useOwnId } from './use-own-id.ts';

/** A part of a view under its quiet label. */
export function Section({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  const id = useOwnId();
  return (
    <section class="sec" aria-labelledby={id}>
      <h3 class="label" id={id}>
        {label}
      </h3>
      {children}
    </section>
  );
}
