/** The middle value; of an even number the mean of the two in the middle. Not a number where there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(at)] ?? Number.NaN)
    : ((sorted[at - 1] ?? Number.NaN) + (sorted[at] ?? Number.NaN)) / 2;
}

/** The geometric mean. */
export function geomean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** Value by value, one list over the other. */
export function ratios(over: readonly number[], under: readonly number[]): number[] {
  return over.map((value, at) => value / (under[at] ?? Number.NaN));
}

/** Median and the range of all values, of which the spread of a measurement is told. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** What repeated measurements come to. */
export function toMeasured(values: readonly number[]): Measured {
  return { value: median(values), low: Math.min(...values), high: Math.max(...values), count: values.length };
}

/** The slope of a straight line through the logarithms of sizes and times: 1 is growth in proportion. */
export function toExponent(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const [meanX, meanY] = [0, 1].map((axis) => logs.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / logs.length) as [number, number];
  const rise = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return rise / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
