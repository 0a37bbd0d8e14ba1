import type { RoleView } from '../../lib/domain/brief.ts';
import { useStrings } from '../strings.ts';
import { DateText } from './DateText.tsx';
import { fill } from './fill.ts';

/** What a speaker is, and when the sources say so. */
export function RoleText({ role }: { readonly role: RoleView }) {
  const { t } = useStrings();
  if (role.asOf === undefined) {
    return <>{role.name}</>;
  }
  return <>{fill((marks) => t('step.join', { ...marks, before: role.name }), { step: <DateText key="asOf" dated={role.asOf} /> })}</>;
}
