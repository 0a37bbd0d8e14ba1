import { useState } from 'preact/hooks';
import { useStrings } from '../strings.ts';

/** The props of CopyLink. */
export interface CopyLinkProps {
  /** The address of the record in the panel. */
  readonly href: string;
  /** Tells whether the browser took it. */
  readonly onCopy: () => Promise<boolean>;
}

/** The link to a record, to be copied; says whether that went well. */
export function CopyLink({ href, onCopy }: CopyLinkProps) {
  const { t } = useStrings();
  const [said, setSaid] = useState('');
  const copy = async () => setSaid((await onCopy()) ? t('record.copied') : t('record.notCopied'));
  return (
    <p class="acts">
      <button type="button" class="link" onClick={() => void copy()} onBlur={() => setSaid('')}>
        {t('record.copyLink')}
      </button>
      <span role="status">{said}</span>
      <a href={href} target="_blank" rel="noopener">
        {t('record.ownTab')}
      </a>
    </p>
  );
}
