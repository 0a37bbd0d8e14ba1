import type { ComponentChildren, Ref } from 'preact';
import { useOwnId } from '../parts/use-own-id.ts';

/** The props of SettingsGroup. */
export interface SettingsGroupProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Given, the heading can take the focus from a control that went away. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  /** Under the heading and not beside it, for what needs the width. */
  readonly wide?: boolean;
}

/** Settings or facts of one subject, beside their heading. */
export function SettingsGroup({ title, children, headingRef, wide = false }: SettingsGroupProps) {
  const id = useOwnId();
  return (
    <section class={wide ? 'group wide' : 'group'} aria-labelledby={id}>
      <h2 id={id} ref={headingRef ?? null} tabIndex={headingRef ? -1 : undefined}>
        {title}
      </h2>
      {children}
    </section>
  );
}
