import { useEffect, useRef, useState } from 'preact/hooks';
import { isChordFor, type KeyChord, PAGE_COMMANDS, type PageCommand, type PageKeys, toChord } from '../../lib/domain/page-keys.ts';
import { useStrings } from '../strings.ts';
import { toCaps } from './chord-words.ts';
import { COMMAND_KEYS } from './command-words.ts';

/** The props of KeyRecorder. */
export interface KeyRecorderProps {
  readonly command: PageCommand;
  readonly keys: PageKeys;
  /** Told the keys that were pressed; an empty text is none. */
  readonly onTake: (chord: KeyChord) => void;
  readonly onLeave: () => void;
}

type Refusal = { readonly kind: 'unfit' } | { readonly kind: 'taken'; readonly by: PageCommand };

/** Modifiers are no keys by themselves: another one follows. */
const MODIFIERS = ['Alt', 'AltGraph', 'Control', 'Shift', 'Meta', 'CapsLock'];

/** Waits for keys to be pressed for a command, and says why it does not take them. Tab goes on, and Escape leaves. */
export function KeyRecorder({ command, keys, onTake, onLeave }: KeyRecorderProps) {
  const { t } = useStrings();
  const [refusal, setRefusal] = useState<Refusal>();
  const field = useRef<HTMLButtonElement>(null);
  useEffect(() => field.current?.focus(), []);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Tab' || MODIFIERS.includes(event.key)) return;
    event.preventDefault();
    const chord = toChord(event);
    const by = PAGE_COMMANDS.find((other) => other !== command && keys[other] === chord);
    if (chord === 'Escape' && command !== 'close') onLeave();
    else if (!isChordFor(command, chord)) setRefusal({ kind: 'unfit' });
    else if (by !== undefined) setRefusal({ kind: 'taken', by });
    else onTake(chord);
  };
  return (
    <div class="note ask">
      <p>{t('keys.press')}</p>
      <div class="btns">
        <button type="button" class="btn listening" ref={field} onKeyDown={press}>
          {t('keys.waiting', { action: t(COMMAND_KEYS[command]) })}
        </button>
        <button type="button" class="btn" onClick={() => onTake('')}>
          {t('keys.none')}
        </button>
        <button type="button" class="btn" onClick={onLeave}>
          {t('keys.leave')}
        </button>
      </div>
      <p role="status">
        {refusal?.kind === 'unfit' && t('keys.unfit', { ctrl: 'Ctrl', alt: 'Alt' })}
        {refusal?.kind === 'taken' && t('keys.taken', { keys: toCaps(keys[refusal.by]).join(' '), action: t(COMMAND_KEYS[refusal.by]) })}
      </p>
    </div>
  );
}
