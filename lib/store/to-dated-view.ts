import type { DatedView, OriginView } from '../domain/brief.ts';
import type { Dated } from '../domain/dated.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import type { Reason } from '../domain/reason.ts';
import type { Origin } from '../domain/source.ts';

type Reasons = ReadonlyMap<string, Reason>;

/** A date as a view shows it, its reason in the reader's language. */
export function toDatedView(dated: Dated, reasons: Reasons, language: UiLanguage): DatedView {
  const { reason, ...rest } = dated;
  return { ...rest, ...toReasonText(reason, reasons, language) };
}

/** An origin as a view shows it, its reason in the reader's language. */
export function toOriginView(origin: Origin, reasons: Reasons, language: UiLanguage): OriginView {
  const { reason, ...rest } = origin;
  return { ...rest, ...toReasonText(reason, reasons, language) };
}

// A date is shown without its reason rather than not at all.
function toReasonText(id: string | undefined, reasons: Reasons, language: UiLanguage): { reason?: string } {
  const reason = id === undefined ? undefined : reasons.get(id);
  return reason === undefined ? {} : { reason: toLocal(reason.text, language) };
}
