import type { Quote } from '../domain/quote.ts';
import type { ReferenceWords } from '../domain/reference-words.ts';
import type { Names } from './names.ts';

/**
 * A quote for people, a line each: its words; who said them through whom and when; what of the date is inferred and why; what the
 * corpus notes of it.
 */
export function toQuoteText(quote: Quote, names: Names, words: ReferenceWords): string {
  const { exact, reported, speaker, attribution, note } = quote;
  const dated = names.dated(quote.date);
  const who = [names.speakerName(speaker), ...toSteps(quote, names, words), words.attribution(attribution), words.date(dated)];
  return [
    reported === true ? exact : words.quoted(exact),
    who.filter((step) => step !== undefined).join(', '),
    words.reason(dated),
    note && words.note(names.local(note)),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

// A report in the third person is in the words of the first on the way who reports, or of the outlet.
function toSteps({ source, via = [], reported }: Quote, names: Names, words: ReferenceWords): string[] {
  const steps = via.flatMap(({ role, speaker, place }) => {
    const name = speaker === undefined ? place && names.local(place) : names.wholeName(speaker);
    return name === undefined ? [] : [{ role, name }];
  });
  const outlet = names.wholeName(names.source(source).outlet);
  const reporter = steps.find(({ role }) => role === 'reported-by' || role === 'quoted-by');
  const said = steps.map((step) =>
    reported === true && step === reporter ? words.inWordsOf(step.name) : words.step(step.role, step.name),
  );
  if (steps.some(({ name }) => name === outlet)) return said;
  return [...said, reported === true && reporter === undefined ? words.inWordsOf(outlet) : words.step('outlet', outlet)];
}
