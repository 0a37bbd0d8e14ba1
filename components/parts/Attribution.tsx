import type { ComponentChildren } from 'preact';
import type { AttributionStep, AttributionView } from '../../lib/domain/brief.ts';
import { type Strings, type Translate, useStrings } from '../strings.ts';
import { DateText } from './DateText.tsx';
import { fill } from './fill.ts';
import { toLanguageName } from './locale.ts';
import { Publisher } from './Publisher.tsx';

const STEP_KEYS: { readonly [role in Exclude<AttributionStep['role'], 'translation'>]: string } = {
  in: 'step.in',
  on: 'step.on',
  'reported-by': 'step.reportedBy',
  'quoted-by': 'step.quotedBy',
  to: 'step.to',
  author: 'step.author',
  outlet: 'step.outlet',
  republisher: 'step.republisher',
};

/** Who said it, through whom, in which language and when, read as one sentence from the speaker outwards. */
export function Attribution({ by }: { readonly by: AttributionView }) {
  const strings = useStrings();
  return <p class="by">{joinSteps(toSteps(by, strings), strings.t)}</p>;
}

function toSteps(by: AttributionView, { t, language }: Strings): ComponentChildren[] {
  const translated = by.translated || by.steps.some((step) => step.role === 'translation');
  return [
    <Publisher key="speaker" name={by.speaker} origin={by.speakerOrigin} strong />,
    ...by.steps.map((step) => toStep(step, t)),
    by.attribution === 'continued' && t('step.continued'),
    by.attribution === 'uncertain' && t('step.uncertain'),
    translated && t('step.language', [toLanguageName(by.language, language)]),
    <DateText key="date" dated={by.date} />,
  ].filter((step) => step !== false);
}

function toStep({ role, name, origin }: AttributionStep, t: Translate): ComponentChildren {
  // The language is named once, at the end, whoever translated.
  return role === 'translation'
    ? false
    : fill((marks) => t(STEP_KEYS[role], marks), [<Publisher key={name} name={name} origin={origin} />]);
}

function joinSteps(steps: readonly ComponentChildren[], t: Translate): ComponentChildren {
  return steps.reduce((before, step) => fill((marks) => t('step.join', marks), [before, step]));
}
