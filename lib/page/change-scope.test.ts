// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toOutermost } from './change-scope.ts';

describe('toOutermost', () => {
  it('keeps what is in no other, in order, of any choice of nodes of any tree', () => {
    const parents = fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(parents, fc.array(fc.nat(1000), { maxLength: 20 }), (places, picks) => {
        const nodes: Element[] = [document.createElement('div')];
        for (const place of places) nodes.push(nodes[place % nodes.length]!.appendChild(document.createElement('div')));
        const chosen = [...new Set(picks.map((pick) => nodes[pick % nodes.length]!))];
        const plain = chosen.filter((node) => chosen.every((other) => other === node || !other.contains(node)));
        expect(toOutermost(chosen)).toStrictEqual(plain);
      }),
    );
  });
});
