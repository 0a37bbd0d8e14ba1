import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** References are a third as wide and high as the pictures, in sixteen levels of each colour: small, and blind to how letters are smoothed. */
const SCALE = 3;
const LEVEL = 17;
/** Colours that differ by less than this, of 1, are the same: half a level, and what another machine's letters make of it. */
const THRESHOLD = 0.06;

/** How a picture differs from its reference. */
export interface Difference {
  /** The share of points that differ, of 1; 1 where the size is another. */
  readonly share: number;
  /** In words, where there is more to say than the share. */
  readonly reason: string | undefined;
  /** A picture of it (PNG): what differs is red. */
  readonly picture: Uint8Array;
}

/** The picture as it is kept. */
export function toReference(picture: Uint8Array): Uint8Array {
  const small = shrink(PNG.sync.read(Buffer.from(picture)));
  for (const [at, value] of small.data.entries()) small.data[at] = Math.round(value / LEVEL) * LEVEL;
  return PNG.sync.write(small, { colorType: 2, deflateLevel: 9, filterType: 0 });
}

/** Holds a picture against a reference. */
export function compare(reference: Uint8Array, picture: Uint8Array): Difference {
  const before = PNG.sync.read(Buffer.from(reference));
  const now = shrink(PNG.sync.read(Buffer.from(picture)));
  const { width, height } = before;
  if (now.width !== width || now.height !== height) {
    const reason = `it is ${now.width * SCALE} × ${now.height * SCALE} and was ${width * SCALE} × ${height * SCALE}`;
    return { share: 1, reason, picture: PNG.sync.write(now) };
  }
  const drawn = new PNG({ width, height });
  const differing = pixelmatch(before.data, now.data, drawn.data, width, height, { threshold: THRESHOLD, includeAA: true });
  return { share: differing / (width * height), reason: undefined, picture: PNG.sync.write(drawn) };
}

/** Each point is the mean of those it stands for. */
function shrink({ data, width, height }: PNG): PNG {
  const small = new PNG({ width: Math.ceil(width / SCALE), height: Math.ceil(height / SCALE) });
  const [sums, counts] = [new Uint32Array(small.data.length), new Uint32Array(small.width * small.height)];
  for (let y = 0, from = 0; y < height; y += 1) {
    const row = Math.floor(y / SCALE) * small.width;
    for (let x = 0; x < width; x += 1, from += 4) {
      const point = row + Math.floor(x / SCALE);
      counts[point] = (counts[point] ?? 0) + 1;
      for (let colour = 0; colour < 4; colour += 1) sums[4 * point + colour] = (sums[4 * point + colour] ?? 0) + (data[from + colour] ?? 0);
    }
  }
  for (let at = 0; at < sums.length; at += 1) small.data[at] = (sums[at] ?? 0) / (counts[at >> 2] ?? 1);
  return small;
}
