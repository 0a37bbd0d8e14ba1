import { expect, it } from 'vitest';
import { compileCatalogue, toManifestMessages } from './compile-catalogue.ts';

it('flattens groups, and leaves no message to be parsed by a reader', () => {
  const { messages } = compileCatalogue('extName: Parallax\npopup:\n  marksOn: "Marks on {site}"\n', 'en');
  expect(messages).toEqual({ extName: 'Parallax', 'popup.marksOn': ['Marks on ', ['site']] });
});

it('gives the browser the messages of the manifest, and only them', () => {
  const catalogue = compileCatalogue('extName: Parallax\nextDescription: Marks\npopup:\n  title: This page\n', 'en');
  expect(toManifestMessages(catalogue)).toMatchObject({ extName: { message: 'Parallax' }, extDescription: { message: 'Marks' } });
  expect(toManifestMessages(catalogue)).not.toHaveProperty('popup.title');
});

it.each([
  ['a brace that is not closed', 'popup:\n  title: "This {page"', 'message popup.title is not well-formed'],
  ['a plural without its last form', 'popup:\n  title: "{count, plural, one {page}}"', 'message popup.title is not well-formed'],
  ['a message that is no text', 'popup:\n  title: 3', 'message popup.title is no text'],
])('names what it cannot compile: %s', (_, text, error) => {
  expect(() => compileCatalogue(text, 'en')).toThrow(error);
});
