import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { readSettingsFile, toSettingsFile, withSettingsFile } from './settings-file.ts';

const SET: Settings = {
  ...DEFAULT_SETTINGS,
  siteMode: 'chosen',
  sitesOn: ['news.example'],
  colour: 'teal',
  topicsOff: ['baikonur'],
  theme: 'dark',
};
const toFile = (settings: object) => JSON.stringify({ format: 'parallax-settings', version: 1, settings });

describe('settings in a file', () => {
  it('are the same when they are read again, whatever was set meanwhile', () => {
    const read = readSettingsFile(toSettingsFile(SET));
    expect(read).toEqual({ kind: 'read', settings: SET, notUnderstood: [] });
    expect(read.kind === 'read' && withSettingsFile({ ...DEFAULT_SETTINGS, look: 'none' }, read.settings)).toEqual(SET);
  });

  it('leave as it is what they do not name', () => {
    const read = readSettingsFile(toFile({ theme: 'light' }));
    expect(read.kind === 'read' && withSettingsFile(SET, read.settings)).toEqual({ ...SET, theme: 'light' });
  });

  it('name what is not understood, and what is only in part', () => {
    expect(readSettingsFile(toFile({ look: 'glow', sound: true, sitesOff: ['a.example', 7], theme: 'dark' }))).toEqual({
      kind: 'read',
      settings: { sitesOff: ['a.example'], theme: 'dark' },
      notUnderstood: ['look', 'sound', 'sitesOff'],
    });
  });

  it.each(['', 'no JSON', '[]', '{"theme":"dark"}', '{"format":"other","settings":{}}', '{"format":"parallax-settings"}', 'null'])(
    'are not in a file that says %s',
    (text) => expect(readSettingsFile(text)).toEqual({ kind: 'no-settings' }),
  );

  it('never fail, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.dictionary(fc.string(), fc.anything()).map(toFile)), (text) => {
        expect(['read', 'no-settings']).toContain(readSettingsFile(text).kind);
      }),
    );
  });
});
