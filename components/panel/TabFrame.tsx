import type { ComponentChildren } from 'preact';
import { Awaited, type AwaitedProps } from './Awaited.tsx';

/** The props of TabFrame. */
export interface TabFrameProps<Value> extends AwaitedProps<Value> {
  /** What the tab is called. */
  readonly title: string;
  /** What it is, in a sentence. */
  readonly lead: ComponentChildren;
}

/** A tab under its title, with what it shows once that is read. */
export function TabFrame<Value>({ title, lead, ...awaited }: TabFrameProps<Value>) {
  return (
    <div class="view">
      <h1>{title}</h1>
      <p class="t13 soft lead">{lead}</p>
      <Awaited {...awaited} />
    </div>
  );
}
