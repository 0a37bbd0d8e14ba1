import type { Mark } from './mark.ts';
import type { Flow } from './place-card.ts';

/** How the text of a mark runs. */
export function toFlow({ pieces: [{ node }] }: Mark): Flow {
  if (node.parentElement === null) return {};
  const { writingMode, direction } = getComputedStyle(node.parentElement);
  if (writingMode.startsWith('vertical') || writingMode.startsWith('sideways')) {
    return { vertical: writingMode.endsWith('lr') ? 'lr' : 'rl' };
  }
  return { isFromRight: direction === 'rtl' };
}

/**
 * Whether the text of a mark is light, as it is on a dark ground: whatever colour the page names, the browser gives it back in sRGB
 * when it is asked to mix it with itself.
 * @param probe an element of ours, whose own colour is nobody's
 */
export function isLight({ pieces: [{ node }] }: Mark, probe: HTMLElement): boolean {
  if (node.parentElement === null) return false;
  const { color } = getComputedStyle(node.parentElement);
  probe.style.color = `color-mix(in srgb, ${color}, ${color})`;
  const mixed = getComputedStyle(probe).color;
  const [red = 0, green = 0, blue = 0] = (mixed.match(/-?[\d.]+/gu) ?? []).map(Number);
  const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luma > (mixed.startsWith('color(') ? 0.55 : 140);
}
