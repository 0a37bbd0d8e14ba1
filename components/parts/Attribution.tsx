import type { ComponentChildren } from 'preact';
import type { AttributionStep, AttributionView } from '../../lib/domain/brief.ts';
import { type Strings, type Translate, useStrings } from '../strings.ts';
import { DateText } from './DateText.tsx';
import { fill } from './fill.ts';
import { toLanguageName } from './locale.ts';
import { Publisher } from './Publisher.tsx';

const STEP_KEYS: { readonly [role in AttributionStep['role']]: string | null } = {
  in: 'step.in',
  on: 'step.on',
  'reported-by': 'step.reportedBy',
  'quoted-by': 'step.quotedBy',
  to: 'step.to',
  author: 'step.author',
  outlet: 'step.outlet',
  republisher: 'step.republisher',
  // The language is named once, at the end, whoever translated.
  translation: null,
};
/** Who can be the one whose words a report in the third person is in; the first of them on the way is. */
const REPORTERS: ReadonlySet<AttributionStep['role']> = new Set(['reported-by', 'quoted-by', 'author', 'outlet']);

/** Who said it, through whom, in which language and when, read as one sentence from the speaker outwards. */
export function Attribution({ by }: { readonly by: AttributionView }) {
  const strings = useStrings();
  return <p class="by">{joinSteps(toSteps(by, strings), strings.t)}</p>;
}

function toSteps(by: AttributionView, { t, language }: Strings): ComponentChildren[] {
  const wordsAt = by.reported ? by.steps.findIndex(({ role }) => REPORTERS.has(role)) : -1;
  const translated = by.translated || by.steps.some((step) => step.role === 'translation');
  return [
    <Publisher key="speaker" name={by.speaker} origin={by.speakerOrigin} strong />,
    ...by.steps.map((step, at) => toStep(step, at === wordsAt ? 'step.inWordsOf' : STEP_KEYS[step.role], t)),
    by.attribution === 'continued' && t('step.continued'),
    by.attribution === 'uncertain' && t('step.uncertain'),
    translated && t('step.language', { language: toLanguageName(by.language, language) }),
    <DateText key="date" dated={by.date} />,
  ].filter((step) => step !== false);
}

function toStep({ name, origin }: AttributionStep, key: string | null, t: Translate): ComponentChildren {
  return key === null ? false : fill((marks) => t(key, marks), { name: <Publisher key={name} name={name} origin={origin} /> });
}

function joinSteps(steps: readonly ComponentChildren[], t: Translate): ComponentChildren {
  return steps.reduce((before, step) => fill((marks) => t('step.join', marks), { before, step }));
}
