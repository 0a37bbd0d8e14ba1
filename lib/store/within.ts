/**
 * What was promised, or a failure after so many milliseconds. What comes later is not heard.
 * @throws {DOMException} `TimeoutError`
 */
export async function within<Result>(milliseconds: number, promised: Promise<Result>): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new DOMException(`Nothing came for ${milliseconds} ms`, 'TimeoutError')), milliseconds);
  try {
    return await Promise.race([promised, late]);
  } finally {
    clearTimeout(timer);
  }
}
