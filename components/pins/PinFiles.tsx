import { useState } from 'preact/hooks';
import { DOSSIER_FORMATS, type DossierFormat, type DossierWords, type ImportOutcome } from '../../lib/domain/dossier.ts';
import { toPinKey } from '../../lib/domain/pin.ts';
import type { PinFault } from '../../lib/domain/pin-fault.ts';
import type { PinView } from '../../lib/domain/pin-view.ts';
import { Section } from '../parts/Section.tsx';
import { useStrings } from '../strings.ts';
import { toDossierWords } from './dossier-words.ts';
import { OpenPins } from './OpenPins.tsx';
import { PIN_FAULT_WORDS } from './pin-fault-words.ts';

/** What can be done with files of pins. */
export interface FileCalls {
  /** Makes a file of the pins with these keys, in that order. Resolves with why it could not. */
  readonly onSaveFile: (keys: readonly string[], format: DossierFormat, words: DossierWords) => Promise<PinFault | undefined>;
  readonly onOpenFile: (file: File) => Promise<ImportOutcome>;
}

/** The props of PinFiles. */
export interface PinFilesProps extends FileCalls {
  readonly pins: readonly PinView[];
  /** Those that a file is made of. */
  readonly wanted: readonly PinView[];
  readonly isChoosing: boolean;
  readonly onChoosing: (choosing: boolean) => void;
}

// Names that the formats have in every language.
const FORMATS: { readonly [format in DossierFormat]: { readonly name: string; readonly use: string } } = {
  markdown: { name: 'Markdown', use: 'dossier.markdownFor' },
  csv: { name: 'CSV', use: 'dossier.csvFor' },
  'csl-json': { name: 'CSL-JSON', use: 'dossier.cslFor' },
  'web-annotation': { name: 'Web Annotation', use: 'dossier.annotationFor' },
};

/** Pins as files: all or chosen ones saved in a format, and files opened again. */
export function PinFiles(props: PinFilesProps) {
  const strings = useStrings();
  const { t } = strings;
  const { pins, wanted, onSaveFile, onOpenFile } = props;
  const [format, setFormat] = useState<DossierFormat>('markdown');
  const [said, setSaid] = useState('');
  const save = async () => {
    if (wanted.length === 0) return setSaid(t('dossier.noneChosen'));
    const fault = await onSaveFile(
      wanted.map(({ entry }) => toPinKey(entry)),
      format,
      toDossierWords(wanted, Date.now(), strings),
    );
    setSaid(fault === undefined ? t('dossier.saved', { count: wanted.length }) : t(PIN_FAULT_WORDS[fault]));
  };
  return (
    <Section label={t('dossier.title')} heading="h2">
      {pins.length > 0 && (
        <>
          <p class="t13 soft">{t('dossier.text')}</p>
          <Formats format={format} onChoose={setFormat} />
          {pins.length > 1 && <Which {...props} />}
          <p>
            <button type="button" class="btn" onClick={() => void save()}>
              {t('dossier.save')}
            </button>
          </p>
          <p class="t13 soft" role="status">
            {said}
          </p>
        </>
      )}
      <OpenPins onOpenFile={onOpenFile} />
    </Section>
  );
}

function Formats({ format, onChoose }: { readonly format: DossierFormat; readonly onChoose: (format: DossierFormat) => void }) {
  const { t } = useStrings();
  return (
    <fieldset class="choices stacked">
      <legend class="label">{t('dossier.format')}</legend>
      {DOSSIER_FORMATS.map((one) => (
        <label key={one}>
          <input type="radio" name="format" value={one} checked={one === format} onChange={() => onChoose(one)} />
          <span>
            {FORMATS[one].name} <span class="quiet">{t(FORMATS[one].use)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Which({ pins, wanted, isChoosing, onChoosing }: PinFilesProps) {
  const { t } = useStrings();
  return (
    <fieldset class="choices">
      <legend class="label">{t('dossier.which')}</legend>
      <label>
        <input type="radio" name="which" checked={!isChoosing} onChange={() => onChoosing(false)} />
        {t('dossier.all', { count: pins.length })}
      </label>
      <label>
        <input type="radio" name="which" checked={isChoosing} onChange={() => onChoosing(true)} />
        {t('dossier.chosen', { count: isChoosing ? wanted.length : 0 })}
      </label>
    </fieldset>
  );
}
