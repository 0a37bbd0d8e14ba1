import type { AttributionStep, AttributionView, DatedView, OriginView } from '../../lib/domain/brief.ts';
import type { Strings } from '../strings.ts';
import { toLanguageName } from './locale.ts';

/** One step of a line of attribution: a name, within a message where it has one, words of our own, or the date at its end. */
export type LineStep =
  | { readonly kind: 'speaker'; readonly name: string; readonly origin?: OriginView | undefined; readonly topic?: string | undefined }
  | { readonly kind: 'name'; readonly key: string; readonly name: string; readonly origin?: OriginView | undefined }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'date'; readonly dated: DatedView };

/** The messages of the steps that have a name; the language is named once, at the end, whoever translated. */
export const STEP_KEYS: { readonly [role in Exclude<AttributionStep['role'], 'translation'>]: string } = {
  in: 'step.in',
  on: 'step.on',
  'reported-by': 'step.reportedBy',
  'quoted-by': 'step.quotedBy',
  to: 'step.to',
  author: 'step.author',
  outlet: 'step.outlet',
  republisher: 'step.republisher',
};
/** Who can be the one whose words a report in the third person is in; the first of them on the way is. */
const REPORTERS: ReadonlySet<AttributionStep['role']> = new Set(['reported-by', 'quoted-by', 'author', 'outlet']);

/** The steps of a line of attribution, from the speaker outwards: who said it, through whom, in which language and when. */
export function toLineSteps(by: AttributionView, { t, language }: Strings): LineStep[] {
  const wordsAt = by.reported ? by.steps.findIndex(({ role }) => REPORTERS.has(role)) : -1;
  const translated = by.translated || by.steps.some((step) => step.role === 'translation');
  const names = by.steps.flatMap(({ role, name, origin }, at): LineStep[] => {
    if (role === 'translation') return [];
    return [{ kind: 'name', key: at === wordsAt ? 'step.inWordsOf' : STEP_KEYS[role], name, origin }];
  });
  const said = [
    by.attribution === 'continued' && t('step.continued'),
    by.attribution === 'uncertain' && t('step.uncertain'),
    translated && t('step.language', { language: toLanguageName(by.language, language) }),
  ];
  return [
    { kind: 'speaker', name: by.speaker, origin: by.speakerOrigin, topic: by.speakerTopic },
    ...toRoleSteps(by),
    ...names,
    ...said.filter((words) => words !== false).map((words) => ({ kind: 'words', words }) as const),
    { kind: 'date', dated: by.date },
  ];
}

// Whom articles of several years know needs no introduction; who is in one of them is said to be what that one says.
function toRoleSteps({ speakerKind, speakerRole: role }: AttributionView): LineStep[] {
  return speakerKind === 'person' && role?.asOf !== undefined && role.asOf.until === undefined ? [{ kind: 'words', words: role.name }] : [];
}
