import type { ComponentChildren } from 'preact';
import type { AttributionView } from '../../lib/domain/brief.ts';
import { type Translate, useStrings } from '../strings.ts';
import { type LineStep, toLineSteps } from './attribution-steps.ts';
import { DateText } from './DateText.tsx';
import { fill } from './fill.ts';
import { Publisher } from './Publisher.tsx';

/** The props of Attribution. */
export interface AttributionProps {
  readonly by: AttributionView;
  /** What can be done with the words, at the end of the line. */
  readonly children?: ComponentChildren;
}

/** Who said it, through whom, in which language and when, read as one sentence from the speaker outwards. */
export function Attribution({ by, children }: AttributionProps) {
  const strings = useStrings();
  const steps = toLineSteps(by, strings).map((step) => toPart(step, strings.t));
  return (
    <p class="by">
      {joinSteps(steps, strings.t)}
      {children}
    </p>
  );
}

function toPart(step: LineStep, t: Translate): ComponentChildren {
  switch (step.kind) {
    case 'speaker':
      return <Publisher key="speaker" name={step.name} origin={step.origin} topic={step.topic} strong />;
    case 'name':
      return fill((marks) => t(step.key, marks), { name: <Publisher key={step.name} name={step.name} origin={step.origin} /> });
    case 'words':
      return step.words;
    case 'date':
      return <DateText key="date" dated={step.dated} />;
  }
}

function joinSteps(steps: readonly ComponentChildren[], t: Translate): ComponentChildren {
  return steps.reduce((before, step) => fill((marks) => t('step.join', marks), { before, step }));
}
