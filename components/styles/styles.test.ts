import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const SHEETS = globSync('components/styles/*.css', { cwd: ROOT }).map((path) => ({ path, css: read(path).replace(/\/\*.*?\*\//gsu, '') }));
const CODE = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}', { cwd: ROOT })
  .filter((path) => !/\.test\.|\/fixtures\//u.test(path))
  .map(read)
  .join('\n');
const WORDS = new Set(CODE.match(/[a-z][\w-]*/giu));

it('has no rule for a class that nothing of ours has', () => {
  expect(SHEETS.length).toBeGreaterThan(10);
  const unknown = SHEETS.flatMap(({ path, css }) =>
    [...new Set([...css.matchAll(/\.([a-z][\w-]*)/giu)].map(([, name = '']) => name))]
      // Told by how many framings there are.
      .filter((name) => !WORDS.has(name) && !/^of-\d$/u.test(name))
      .map((name) => `${path}: .${name}`),
  );
  expect(unknown).toEqual([]);
});

it('has no rule twice', () => {
  const rules = SHEETS.flatMap(({ css }) =>
    [...withoutConditions(css).matchAll(/([^{}]+)\{([^{}]+)\}/gu)].map(([rule]) => toOneLine(rule)),
  );
  expect(rules.length).toBeGreaterThan(300);
  expect(rules.filter((rule, at) => rules.indexOf(rule) < at)).toEqual([]);
});

// What holds under a condition may be said again under another.
function withoutConditions(css: string): string {
  return css.replace(/@[a-z]+[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gu, '').replace(/@import[^;]*;/gu, '');
}

function toOneLine(rule: string): string {
  return rule.replace(/\s+/gu, ' ').trim();
}
