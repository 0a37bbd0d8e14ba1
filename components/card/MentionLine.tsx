import type { FormClass } from '../../lib/domain/mention.ts';
import { fill } from '../parts/fill.ts';
import { useStrings } from '../strings.ts';

/** The word on the page that a card was opened from. */
export interface MentionOnPage {
  /** As the page writes it. */
  readonly surface: string;
  readonly form: FormClass;
}

const FORM_KEYS: { readonly [form in FormClass]: string } = {
  base: 'card.mentionBase',
  case: 'card.mentionCase',
  possessive: 'card.mentionPossessive',
  derived: 'card.mentionDerived',
  abbreviation: 'card.mentionAbbreviation',
};

/** Says which form of which name the page has. */
export function MentionLine({ mention }: { readonly mention: MentionOnPage }) {
  const { t } = useStrings();
  return <p class="form">{fill((marks) => t(FORM_KEYS[mention.form], marks), { word: <bdi key="surface">{mention.surface}</bdi> })}</p>;
}
