import { useRef, useState } from 'preact/hooks';
import { DEFAULT_PAGE_KEYS, PAGE_COMMANDS, type PageCommand, type PageKeys } from '../../lib/domain/page-keys.ts';
import { type Translate, useStrings } from '../strings.ts';
import { BROWSER_COMMAND_KEYS, COMMAND_KEYS } from './command-words.ts';
import { KeyRecorder } from './KeyRecorder.tsx';
import { Keys } from './Keys.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';

/** A command of the browser's, with the keys it has now, as the browser writes them. */
export interface BrowserCommand {
  readonly name: string;
  /** What the browser calls it, in its own language. */
  readonly words: string;
  /** Empty where it has none. */
  readonly keys: string;
}

/** The props of KeySettings. */
export interface KeySettingsProps {
  readonly keys: PageKeys;
  readonly onChange: (keys: PageKeys) => void;
  readonly commands: readonly BrowserCommand[];
  /** Opens the browser's own page on which those are changed. */
  readonly onOpenShortcuts: () => void;
}

/** The keys on pages, which are changed here, and those that the browser hears, which are changed there. */
export function KeySettings({ keys, onChange, commands, onOpenShortcuts }: KeySettingsProps) {
  const { t } = useStrings();
  const isChanged = PAGE_COMMANDS.some((command) => keys[command] !== DEFAULT_PAGE_KEYS[command]);
  return (
    <SettingsGroup title={t('keys.title')}>
      <div class="opts">
        <ul class="sites">
          {PAGE_COMMANDS.map((command) => (
            <KeyRow key={command} command={command} keys={keys} onChange={onChange} />
          ))}
        </ul>
        {isChanged && (
          <div class="btns">
            <button type="button" class="btn" onClick={() => onChange(DEFAULT_PAGE_KEYS)}>
              {t('keys.reset')}
            </button>
          </div>
        )}
        {commands.length > 0 && <BrowserKeys commands={commands} onOpen={onOpenShortcuts} />}
      </div>
    </SettingsGroup>
  );
}

interface KeyRowProps extends Pick<KeySettingsProps, 'keys' | 'onChange'> {
  readonly command: PageCommand;
}

function KeyRow({ command, keys, onChange }: KeyRowProps) {
  const { t } = useStrings();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const action = t(COMMAND_KEYS[command]);
  const leave = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <li>
      <div>{action}</div>
      <div class="btns">
        {keys[command] === '' ? <span class="t13 quiet">{t('keys.unset')}</span> : <Keys chord={keys[command]} />}
        <button
          type="button"
          class="btn"
          ref={button}
          aria-label={t('keys.changeOf', { action })}
          aria-expanded={isOpen}
          onClick={() => setOpen(true)}
        >
          {t('keys.change')}
        </button>
      </div>
      {isOpen && (
        <KeyRecorder
          command={command}
          keys={keys}
          onLeave={leave}
          onTake={(chord) => {
            onChange({ ...keys, [command]: chord });
            leave();
          }}
        />
      )}
    </li>
  );
}

function toWords(name: string, words: string, t: Translate): string {
  const key = BROWSER_COMMAND_KEYS[name];
  return key === undefined ? words : t(key);
}

function BrowserKeys({ commands, onOpen }: { readonly commands: readonly BrowserCommand[]; readonly onOpen: () => void }) {
  const { t } = useStrings();
  return (
    <>
      <h3>{t('keys.browser')}</h3>
      <p class="t13 soft">{t('keys.browserText')}</p>
      <ul class="sites">
        {commands.map(({ name, words, keys }) => (
          <li key={name}>
            <div>{toWords(name, words, t)}</div>
            {keys === '' ? <span class="t13 quiet">{t('keys.unset')}</span> : <Keys chord={keys} />}
          </li>
        ))}
      </ul>
      <div class="btns">
        <button type="button" class="btn" onClick={onOpen}>
          {t('keys.openShortcuts')}
        </button>
      </div>
    </>
  );
}
