import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A part of a view under its quiet label. */
export function Section({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="sec" aria-labelledby={id}>
      <h3 class="label" id={id}>
        {label}
      </h3>
      {children}
    </section>
  );
}
