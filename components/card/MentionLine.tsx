import type { FormClass } from '../../lib/domain/mention.ts';
import { fill } from '../parts/fill.ts';
import { useStrings } from '../strings.ts';

/** The word on the page that a card was opened from. */
export interface MentionOnPage {
  /** As the page writes it. */
  readonly surface: string;
  readonly form: FormClass;
  /** The name of which that is another form. */
  readonly name?: string | undefined;
}

const FORM_KEYS: { readonly [form in FormClass]: string } = {
  base: 'card.mentionBase',
  case: 'card.mentionCase',
  possessive: 'card.mentionPossessive',
  derived: 'card.mentionDerived',
  abbreviation: 'card.mentionAbbreviation',
};

const NAMED_KEYS: { readonly [form in FormClass]: string } = {
  base: 'card.mentionOtherOf',
  case: 'card.mentionCaseOf',
  possessive: 'card.mentionPossessiveOf',
  derived: 'card.mentionDerivedOf',
  // An abbreviation is a name itself.
  abbreviation: 'card.mentionAbbreviation',
};

/** Says which form of which name the page has. */
export function MentionLine({ mention: { surface, form, name } }: { readonly mention: MentionOnPage }) {
  const { t } = useStrings();
  const key = (name === undefined ? FORM_KEYS : NAMED_KEYS)[form];
  const words = { word: <bdi key="surface">{surface}</bdi>, name: <bdi key="name">{name}</bdi> };
  return <p class="form">{fill((marks) => t(key, marks), words)}</p>;
}
