import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ENGLISH_MESSAGES } from './fixtures/english.ts';

const ROOT = join(import.meta.dirname, '..');
const OF_THE_MANIFEST = ['extName', 'extDescription'];

const read = (files: string, key: RegExp) =>
  globSync(files, { cwd: ROOT })
    .filter((path) => !/\.test\.|\/fixtures\//u.test(path))
    .flatMap((path) => [...readFileSync(join(ROOT, path), 'utf8').matchAll(key)].map(([, found]) => found ?? ''));

/** In components every literal of the shape of a key, as maps hold some; in the entrypoints around them what `t` is called with. */
const used = new Set([
  ...read('components/**/*.{ts,tsx}', /'((?:[a-z]+\.[A-Za-z]+)|extName)'/gu),
  ...read('entrypoints/**/*.{ts,tsx}', /\bt\('([A-Za-z.]+)'/gu),
]);
const known = Object.keys(ENGLISH_MESSAGES);

it('has every message that a component asks for', () => {
  expect(used.size).toBeGreaterThan(50);
  expect([...used].filter((key) => !known.includes(key.replace('.', '_')))).toEqual([]);
});

it('has no message that nobody asks for', () => {
  const asked = new Set([...OF_THE_MANIFEST, ...[...used].map((key) => key.replace('.', '_'))]);
  expect(known.filter((key) => !asked.has(key))).toEqual([]);
});

it('describes the extension in the 132 characters that stores allow', () => {
  const { extDescription } = ENGLISH_MESSAGES;
  expect(extDescription?.message.length).toBeLessThanOrEqual(132);
});

it('gives every plural its two English forms', () => {
  const forms = Object.values(ENGLISH_MESSAGES).map(({ message }) => message.split(' | ').length);
  expect(Math.max(...forms)).toBe(2);
});
