import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// Each copy of the extension brings its own copy of this module; they meet in the one world of a frame.
async function loadCopy() {
  vi.resetModules();
  return await import('./stage.ts');
}

function toStage(isAlive: boolean) {
  return { isAlive: () => isAlive, stop: vi.fn<() => void>(), onGuide: vi.fn<() => void>(), onPainter: vi.fn<() => void>() };
}

const KEY = Symbol.for('parallax.stage');
const forget = () => [KEY, 'parallaxAsked'].every((key) => Reflect.deleteProperty(globalThis, key));
beforeEach(forget);
afterEach(forget);

describe('the stage of a frame', () => {
  it('is empty at first', async () => {
    const { getStage } = await loadCopy();
    expect(getStage()).toBeUndefined();
  });

  it('is found by scripts that come later', async () => {
    const stage = toStage(true);
    expect((await loadCopy()).setStage(stage)).toBe(true);
    expect((await loadCopy()).getStage()).toBe(stage);
  });

  it('keeps a reader that still works: the second copy has nothing to do', async () => {
    const living = toStage(true);
    const second = toStage(true);
    (await loadCopy()).setStage(living);
    const { getStage, setStage } = await loadCopy();
    expect(setStage(second)).toBe(false);
    expect(getStage()).toBe(living);
    expect(living.stop).not.toHaveBeenCalled();
  });

  it('is free for a reader that is asked for, which knows of it; the one before is stopped', async () => {
    const idle = toStage(true);
    const asked = toStage(true);
    const { setStage, isAsked } = await loadCopy();
    setStage(idle);
    expect(isAsked()).toBe(false);
    (await loadCopy()).noteAsked();
    expect(idle.stop).toHaveBeenCalledOnce();
    const again = await loadCopy();
    expect(again.setStage(asked)).toBe(true);
    expect([again.getStage(), again.isAsked()]).toEqual([asked, true]);
  });

  it('stops a reader whose extension is gone and takes its place', async () => {
    const dead = toStage(false);
    const updated = toStage(true);
    (await loadCopy()).setStage(dead);
    const { getStage, setStage } = await loadCopy();
    expect(setStage(updated)).toBe(true);
    expect(dead.stop).toHaveBeenCalledOnce();
    expect(getStage()).toBe(updated);
  });
});
