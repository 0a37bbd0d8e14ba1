import { describe, expect, it } from 'vitest';
import { toHardPages, toLadder } from './ladder.ts';

const NAMES = ['Kazakhstan', 'Токаев', '哈萨克斯坦'];
const countNames = (html: string) => NAMES.reduce((sum, name) => sum + html.split(name).length - 1, 0);

describe('made pages', () => {
  it('are as large as their names say, with mentions and without', () => {
    for (const { name, html } of toLadder([10, 100], NAMES)) {
      const size = Number(/\d+/u.exec(name)?.[0]) * 1000;
      expect(Buffer.byteLength(html)).toBeGreaterThan(size);
      expect(Buffer.byteLength(html)).toBeLessThan(size * 1.2 + 1000);
      expect(countNames(html) === 0).toBe(name.endsWith('no mention'));
    }
  });

  it('are the same in every run', () => {
    expect(toLadder([10], NAMES)).toEqual(toLadder([10], NAMES));
  });

  it('are hard to cut: no tag in the text of one, no block in the block of the other', () => {
    const [node, block] = toHardPages(10, NAMES);
    expect(/<pre>[^<]+<\/pre>/u.test(node?.html ?? '')).toBe(true);
    expect(block?.html.match(/<(p|div|li|h2|td)[ >]/gu)).toEqual(['<p>']);
  });
});
