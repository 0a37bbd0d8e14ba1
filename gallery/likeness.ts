import { convertIndexedToRgb, decode, encode } from 'fast-png';
import pixelmatch from 'pixelmatch';

/**
 * References are a third as wide and high as the pictures, in 24 levels of each colour: small, and blind to how letters are
 * smoothed.
 */
const SCALE = 3;
const LEVELS = 24;
/** Colours that differ by less than this, of 1, are the same: a level, and what another machine's letters make of it. */
const THRESHOLD = 0.05;
const SMALLEST = { zlib: { level: 9 } } as const;

/** A picture as points of red, green, blue and opacity. */
interface Points {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** How a picture differs from its reference. */
export interface Difference {
  /** The share of points that differ, of 1; 1 where the size is another. */
  readonly share: number;
  /** In words, where there is more to say than the share. */
  readonly reason: string | undefined;
  /** Draws it (PNG): what differs is red. */
  readonly draw: () => Uint8Array;
}

/** The picture (PNG) as it is kept: a PNG with as many colours as it needs. */
export function toReference(picture: Uint8Array): Uint8Array {
  const { width, height, data } = shrink(toPoints(picture));
  const places = new Map<string, number>();
  const points = new Uint8Array(width * height);
  for (let at = 0; at < points.length; at += 1) {
    const colour = [...data.subarray(4 * at, 4 * at + 3)].map(toLevel).join();
    const place = places.get(colour) ?? places.size;
    places.set(colour, place);
    points[at] = place;
  }
  if (places.size > 256) throw new RangeError(`${places.size} colours are more than a reference can have`);
  const palette = [...places.keys()].map((colour) => colour.split(',').map(Number));
  return encode({ width, height, data: points, depth: 8, channels: 1, palette }, SMALLEST);
}

/** Holds a picture (PNG) against a reference. */
export function compare(reference: Uint8Array, picture: Uint8Array): Difference {
  const before = toPoints(reference);
  const now = shrink(toPoints(picture));
  const { width, height } = before;
  if (now.width !== width || now.height !== height) {
    const reason = `it is ${now.width * SCALE} × ${now.height * SCALE} and was ${width * SCALE} × ${height * SCALE}`;
    return { share: 1, reason, draw: () => encode({ ...now, depth: 8, channels: 4 }) };
  }
  const drawn = new Uint8ClampedArray(before.data.length);
  const differing = pixelmatch(before.data, now.data, drawn, width, height, { threshold: THRESHOLD, includeAA: true });
  return {
    share: differing / (width * height),
    reason: undefined,
    draw: () => encode({ width, height, data: drawn, depth: 8, channels: 4 }),
  };
}

function toLevel(value: number): number {
  return Math.round((Math.round((value / 255) * (LEVELS - 1)) * 255) / (LEVELS - 1));
}

function toPoints(png: Uint8Array): Points {
  const decoded = decode(png);
  const { width, height } = decoded;
  const channels = decoded.palette === undefined ? decoded.channels : 3;
  const from = decoded.palette === undefined ? decoded.data : convertIndexedToRgb(decoded);
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let at = 0, of = 0; at < data.length; at += 4, of += channels) {
    for (let colour = 0; colour < 3; colour += 1) data[at + colour] = from[of + colour] ?? 0;
  }
  return { width, height, data };
}

/** Each point is the mean of those it stands for. */
function shrink({ data, width, height }: Points): Points {
  const small = { width: Math.ceil(width / SCALE), height: Math.ceil(height / SCALE) };
  const [sums, counts] = [new Uint32Array(4 * small.width * small.height), new Uint32Array(small.width * small.height)];
  for (let y = 0, from = 0; y < height; y += 1) {
    const row = Math.floor(y / SCALE) * small.width;
    for (let x = 0; x < width; x += 1, from += 4) {
      const point = row + Math.floor(x / SCALE);
      counts[point] = (counts[point] ?? 0) + 1;
      for (let colour = 0; colour < 4; colour += 1) sums[4 * point + colour] = (sums[4 * point + colour] ?? 0) + (data[from + colour] ?? 0);
    }
  }
  return { ...small, data: Uint8ClampedArray.from(sums, (sum, at) => sum / (counts[at >> 2] ?? 1)) };
}
