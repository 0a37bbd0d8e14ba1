import type { CompiledMatcher } from './compiled-matcher.ts';
import { fromBase64, toBase64 } from './pack-matcher.ts';

const LINE_BREAK = 0x0a;

/** A matcher as it is shipped: its head, a line break, and its tables as they are, which base64 would make a third larger. */
export function toShipped(compiled: CompiledMatcher): Uint8Array {
  const end = compiled.indexOf('\n') + 1;
  const head = new TextEncoder().encode(compiled.slice(0, end));
  const tables = fromBase64(compiled.slice(end));
  const shipped = new Uint8Array(head.length + tables.length);
  shipped.set(head);
  shipped.set(tables, head.length);
  return shipped;
}

/** A shipped matcher as it is stored: extension storage keeps no bytes in every browser. */
export function toStored(shipped: Uint8Array): CompiledMatcher {
  const end = shipped.indexOf(LINE_BREAK) + 1;
  return new TextDecoder().decode(shipped.subarray(0, end)) + toBase64(shipped.subarray(end));
}
