import * as v from 'valibot';
import { expect, it } from 'vitest';
import { RECORD_FIELDS } from '../edition/record-schemas.ts';
import { toAuthoredText } from './to-authored-text.ts';

const said = (claimant: unknown) =>
  (v.safeParse(v.strictObject(RECORD_FIELDS.figures), { claimant }).issues ?? [])
    .map(toAuthoredText)
    .find((one) => one.startsWith('claimant'));

it.each([
  ['a name', 'Inga Välk', 'inga-valk'],
  ['a name in other letters, of which there is none to be made', 'Инга', 'inga-valk'],
  ['an id with a capital', 'Sund-bridge', 'sund-bridge'],
])('says of %s what an id is, and what it could be', (_, given, id) => {
  expect(said(given)).toBe(
    `claimant: "${given}" is not an id; an id is the name of a file, in small Latin letters, digits and single hyphens, such as ${id}`,
  );
});

it('says of anything else what the schema says', () => {
  expect(said(7)).toBe('claimant: must be a text');
});
