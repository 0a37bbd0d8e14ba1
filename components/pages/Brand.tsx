import { Icon } from '../parts/Icon.tsx';
import { useStrings } from '../strings.ts';

/** The extension's sign and name, at the head of its pages. */
export function Brand() {
  const { t } = useStrings();
  return (
    <span class="brand">
      <Icon name="logo" />
      {t('extName')}
    </span>
  );
}
