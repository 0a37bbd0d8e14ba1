// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { FileFinding } from '../../lib/domain/feed-finding.ts';
import type { UpdateOutcome } from '../../lib/domain/update-progress.ts';
import { choose, open, textOf } from '../fixtures/open-updates.tsx';
import { click, read } from '../fixtures/show.tsx';
import { CLASSROOM, OFFICIAL, ON_PAPER } from '../fixtures/updates.ts';
import type { UpdatesViewProps } from './UpdatesView.tsx';

describe('a file', () => {
  const toRead = (feed: string | undefined, outcome: UpdateOutcome): FileFinding => ({ kind: 'read', feed, outcome });
  const TO = { number: 5, date: '2026-11-21' };

  it.each([
    [toRead(OFFICIAL.id, { kind: 'updated', to: TO }), 'Edition 5, 21 Nov 2026 from the file is in use.'],
    [toRead(CLASSROOM.id, { kind: 'updated', to: TO }), '7Б: тарих: Edition 5, 21 Nov 2026 from the file is in use.'],
    [toRead(ON_PAPER.id, { kind: 'updated', to: TO }), '读书会: Edition 5, 21 Nov 2026 from the file is on this device. This feed is off;'],
    [toRead(OFFICIAL.id, { kind: 'current' }), 'This file holds nothing newer. Edition 1 stays in use.'],
    [toRead(CLASSROOM.id, { kind: 'current' }), '7Б: тарих: this file holds nothing newer than edition 4.'],
    [toRead(ON_PAPER.id, { kind: 'current' }), 'This file holds nothing newer.'],
    [toRead(CLASSROOM.id, { kind: 'kept', fault: 'E_ROLLBACK' }), 'Edition 4 stays in use.'],
    [toRead(undefined, { kind: 'kept', fault: 'E_PARSE' }), 'Not an update'],
  ] as const)('that was read as %o: %s', async (finding, words) => {
    const onOpenFile = vi.fn<UpdatesViewProps['onOpenFile']>(async () => finding);
    const { view } = open({ onOpenFile });
    await choose(view, 'edition.tar');
    expect(onOpenFile.mock.calls[0]?.[0].name).toBe('edition.tar');
    expect(textOf(view, '.fileline + .fileline')).toContain(words);
  });

  it('that was not used is said to be from a file, and no host is left out', async () => {
    const { view } = open({ onOpenFile: async () => toRead(OFFICIAL.id, { kind: 'kept', fault: 'E_SIG' }) });
    await choose(view, 'edition.tar');
    expect(textOf(view, '.fileline + .fileline')).toContain('From a file, 21 Nov, 10:41');
    expect(textOf(view, '.fileline + .fileline')).toContain('Open another file, from someone you trust.');
    expect(textOf(view, '.fileline + .fileline')).not.toContain('24 hours');
  });

  it('of a feed that is not here is compared, named, pinned, and then brings its first edition', async () => {
    const found = { kind: 'in-file', file: 'reading circle.tar', fingerprint: CLASSROOM.fingerprint! } as const;
    const findings = [found, toRead(CLASSROOM.id, { kind: 'updated', to: TO })];
    const onOpenFile = vi.fn<UpdatesViewProps['onOpenFile']>(async () => findings.shift()!);
    const { view, props } = open({ onOpenFile });
    await choose(view, found.file);
    expect(read(document.activeElement)).toBe('Compare the fingerprint');
    expect(textOf(view, 'form')).toContain('reading circle.tar');
    expect(textOf(view, 'form .fingerprint')).toMatch(/^a1b2 c3d4 /u);
    expect(props.onPinFile).not.toHaveBeenCalled();
    await act(async () => click(view, 'It is the same, add the feed'));
    await act(async () => {});
    const [file] = onOpenFile.mock.calls[0]!;
    expect(props.onPinFile.mock.calls).toEqual([[file, found, 'reading circle']]);
    expect(onOpenFile.mock.calls[1]).toEqual([file]);
    expect(view.querySelector('form')).toBeNull();
    expect(textOf(view, '.fileline + .fileline')).toContain('7Б: тарих: Edition 5, 21 Nov 2026 from the file is in use.');
    expect(read(document.activeElement)).toBe('Open a file');
  });

  it('of a feed that could not be pinned says why, and Cancel leaves it', async () => {
    const found = { kind: 'in-file', file: 'circle.tar', fingerprint: CLASSROOM.fingerprint! } as const;
    const onPinFile = async () => ({ kind: 'too-many', most: 16 }) as const;
    const { view } = open({ onOpenFile: async () => found, onPinFile });
    await choose(view, found.file);
    await act(async () => click(view, 'It is the same, add the feed'));
    expect(textOf(view, 'form [role=status]')).toContain('There are 16 feeds');
    click(view, 'Cancel');
    expect(view.querySelector('form')).toBeNull();
    expect(read(document.activeElement)).toBe('Open a file');
  });
});
