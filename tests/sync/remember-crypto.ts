import { vi } from 'vitest';

/**
 * Has WebCrypto answer from memory what it was asked before: its answers depend on nothing but the question, and tests of
 * thousands of repositories ask little that is new.
 * @returns how to end that
 */
export function rememberCrypto(): () => void {
  const { subtle } = crypto;
  const keys = new Map<CryptoKey, number>();
  const toText = (bytes: BufferSource) =>
    Buffer.from(
      bytes instanceof ArrayBuffer ? bytes : bytes.buffer,
      ...(ArrayBuffer.isView(bytes) ? [bytes.byteOffset, bytes.byteLength] : []),
    ).toString('latin1');
  const remember = (name: 'digest' | 'verify' | 'importKey', toQuestion: (given: readonly never[]) => string) => {
    const known = new Map<string, Promise<unknown>>();
    const ask = subtle[name].bind(subtle) as (...given: readonly unknown[]) => Promise<unknown>;
    vi.spyOn(subtle, name).mockImplementation((...given: readonly unknown[]): never => {
      const question = toQuestion(given as readonly never[]);
      const answer = known.get(question) ?? ask(...given);
      known.set(question, answer);
      return answer as never;
    });
  };
  const numberOf = (key: CryptoKey) => {
    const number = keys.get(key) ?? keys.size;
    keys.set(key, number);
    return number;
  };
  remember('digest', ([algorithm, data]) => `${String(algorithm)} ${toText(data!)}`);
  remember('importKey', ([format, data, algorithm]) => `${String(format)} ${JSON.stringify(algorithm)} ${toText(data!)}`);
  remember(
    'verify',
    ([algorithm, key, signature, data]) => `${String(algorithm)} ${numberOf(key!)} ${toText(signature!)} ${toText(data!)}`,
  );
  return () => void vi.restoreAllMocks();
}
