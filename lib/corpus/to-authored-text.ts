import type * as v from 'valibot';
import { ID_FORM } from '../edition/field-schemas.ts';
import { toIssueText } from '../edition/schema-issue.ts';

/** What is wrong with an authored value, in words for an editor: of what is no id also what one is, and what it could be here. */
export function toAuthoredText(issue: v.BaseIssue<unknown>): string {
  const words = toIssueText(issue);
  if (issue.requirement !== ID_FORM) return words;
  return `${words}; an id is the name of a file, in small Latin letters, digits and single hyphens, such as ${toLikelyId(String(issue.input))}`;
}

function toLikelyId(given: string): string {
  const words = given
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .match(/[a-z0-9]+/gu);
  return (words ?? ['inga', 'valk']).join('-');
}
