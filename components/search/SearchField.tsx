import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Completion, type SearchField as Field, type FieldTerm, SEARCH_FIELDS } from '../../lib/domain/search.ts';
import { Icon } from '../parts/Icon.tsx';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import { Chip } from './Chip.tsx';
import { Completions, toOptionId } from './Completions.tsx';
import { toFieldName } from './field-words.ts';
import { useListbox } from './use-listbox.ts';

/** The props of SearchField. */
export interface SearchFieldProps {
  readonly chips: readonly FieldTerm[];
  readonly text: string;
  readonly completions: readonly Completion[];
  /** What stands below the field, where the list lies over it. */
  readonly covered: string;
  readonly onText: (text: string) => void;
  /** Takes what is written as done. */
  readonly onEnter: () => void;
  readonly onChoose: (completion: Completion) => void;
  readonly onRemove: (at: number) => void;
}

/**
 * The field of a search: conditions that are done as chips, the text that is being written with what may follow it, and below it
 * the fields that a search can still be narrowed by. The focus never leaves the text while it is written in.
 */
export function SearchField(props: SearchFieldProps) {
  const { chips, text, completions, onText, onEnter, onRemove } = props;
  const { t } = useStrings();
  const input = useRef<HTMLInputElement>(null);
  const listId = useOwnId();
  const choose = (completion: Completion | undefined) => {
    if (completion === undefined) return;
    props.onChoose(completion);
    input.current?.focus();
    if (completion.value === undefined) list.open();
    else list.close();
  };
  const list = useListbox(completions.length, (at) => choose(completions[at]));
  useCaretAtEnd(input, text);
  useLayoutEffect(() => {
    // What was written has become a chip: the list would lie over what that finds.
    if (text === '') list.close();
  }, [text]);
  const remove = (at: number) => {
    onRemove(at);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that choose a character of an input method are not ours.
    if (event.isComposing) return;
    const { key } = event;
    if (list.onKey(key)) event.preventDefault();
    else if (key === 'Enter') {
      onEnter();
      list.close();
    } else if (key === 'Backspace' && chips.length > 0 && isAtStart(input.current)) remove(chips.length - 1);
  };
  return (
    <search class="searching">
      <div class="field" onPointerDown={(event) => void (event.target === event.currentTarget && focusSoon(input.current, event))}>
        <Icon name="find" />
        {chips.map((term, at) => (
          <Chip key={`${term.field}:${term.value}`} term={term} onRemove={() => remove(at)} />
        ))}
        <input
          ref={input}
          type="text"
          role="combobox"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-label={t('search.label')}
          aria-autocomplete="list"
          aria-expanded={list.isOpen}
          aria-controls={list.isOpen ? listId : undefined}
          aria-activedescendant={list.active < 0 ? undefined : toOptionId(listId, list.active)}
          value={text}
          onInput={({ currentTarget }) => {
            onText(currentTarget.value);
            if (currentTarget.value.trim() === '') list.close();
            else list.open();
          }}
          onKeyDown={onKeyDown}
          onBlur={list.close}
        />
        {list.isOpen && (
          <Completions
            covered={props.covered}
            id={listId}
            completions={completions}
            active={list.active}
            onTake={(at) => choose(completions[at])}
          />
        )}
      </div>
      <Hints chips={chips} onField={(field) => choose({ field })} />
    </search>
  );
}

function Hints({ chips, onField }: { readonly chips: readonly FieldTerm[]; readonly onField: (field: Field) => void }) {
  const { t } = useStrings();
  const left = SEARCH_FIELDS.filter((field) => !chips.some((chip) => chip.field === field));
  return (
    <fieldset class="hints" aria-label={t('search.narrow')}>
      {left.map((field) => (
        <button key={field} type="button" class="chip" onClick={() => onField(field)}>
          <b>{toFieldName(field, t)}:</b>
        </button>
      ))}
    </fieldset>
  );
}

// What was chosen stands before the caret, not behind it.
function useCaretAtEnd(input: { readonly current: HTMLInputElement | null }, text: string): void {
  const shown = useRef(text);
  useLayoutEffect(() => {
    const field = input.current;
    if (field !== null && field.value === text && text !== shown.current && document.activeElement === field && field.selectionEnd === 0) {
      field.setSelectionRange(text.length, text.length);
    }
    shown.current = text;
  }, [text]);
}

function isAtStart(field: HTMLInputElement | null): boolean {
  return field !== null && field.selectionStart === 0 && field.selectionEnd === 0;
}

function focusSoon(field: HTMLInputElement | null, event: Event): void {
  event.preventDefault();
  field?.focus();
}
