import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import { checkRecords } from './check-records.ts';
import { fixtureRecord, toFixtureFiles } from './fixture-corpus.ts';
import { readRecords } from './read-records.ts';

// Pieces that YAML gives a meaning to, beside ordinary words and keys of records.
const PIECES = [
  Array.from(':-?[]{},#&*!|>%@`"\'\\ \n\t'),
  ['\n', '\n  ', ': ', '- ', '? ', '---\n', '...\n', '&a ', '*a', '<<', '!!set ', '!!binary ', '!!js/function ', '!x ', '%YAML 1.1\n'],
  ['name', 'kind', 'person', 'en', 'aliases', '__proto__', 'constructor', 'null', '~', 'true', '0', '.nan', '1e999', '2024-01-01'],
  ['\u0000', '\ufeff', '中'],
].flat();
const yamlLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('reading authored files', () => {
  it('throws nothing, whatever a file holds: each file is a record or a problem', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RECORD_KINDS), yamlLike, (kind, content) => {
        const { records, problems } = readRecords([{ path: `${kind}/x.yaml`, content }]);
        expect(records[kind].length > 0).toBe(problems.length === 0);
        expect(() => checkRecords(records)).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });

  it('throws nothing, whatever a file is called', () => {
    const part = fc.oneof(fc.constantFrom(...RECORD_KINDS, '__proto__', '..', '', 'x.yaml', '.yaml', 'constructor'), fc.string());
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const { problems } = readRecords([{ path: parts.join('/'), content: '{}' }]);
        expect(problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it('goes on after a bad file', () => {
    const { records, problems } = readRecords(toFixtureFiles({ 'topics/bridge.yaml': '[', 'edition.yaml': undefined }));
    expect([records.topics.map(({ id }) => id), problems.map(({ record }) => record)]).toEqual([['lund'], ['bridge']]);
  });

  it('sorts records by id', () => {
    const speaker = fixtureRecord('speakers/ben-oak.yaml');
    const { records } = readRecords(
      ['c', 'a-b', 'a', 'b'].map((id) => ({ path: `speakers/${id}.yaml`, content: JSON.stringify(speaker) })),
    );
    expect(records.speakers.map(({ id }) => id)).toEqual(['a', 'a-b', 'b', 'c']);
  });

  it('makes one shape of an alias written as plain text and in full', () => {
    const [topic] = readRecords([
      { path: 'topics/x.yaml', content: '{kind: place, name: {en: X}, summary: {en: X.}, aliases: {en: [Sund, {text: Sound}]}}' },
    ]).records.topics;
    expect(topic?.aliases.en).toEqual([{ text: 'Sund' }, { text: 'Sound' }]);
  });

  it('keeps line breaks and spaces of quoted words as they are', () => {
    const exact = ' “a\n\n‘b’\t c ';
    const content = JSON.stringify({ ...fixtureRecord('quotes/oak-parts.yaml'), exact });
    expect(readRecords([{ path: 'quotes/x.yaml', content }]).records.quotes[0]?.exact).toBe(exact);
  });
});
