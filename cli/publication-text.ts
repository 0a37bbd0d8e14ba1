import { hash } from 'node:crypto';
import type { SignedFile } from '../lib/publish/metadata.ts';
import type { Publication } from '../lib/publish/plan-publication.ts';
import { FULL_TARGET } from '../lib/sync/edition-targets.ts';

const DAY = 24 * 60 * 60 * 1000;
/** How long before its end an editor is told of it. */
const ROOT_NOTICE_DAYS = 60;

/** What was published, for whoever did. */
export function toPublicationText(publication: Publication, roots: readonly SignedFile<'root'>[], where: string, now: number): string {
  const { kind, targets, versions, freshUntil } = publication;
  const full = targets.find(({ name }) => name === FULL_TARGET)?.custom;
  const label = `edition ${full?.edition} of ${full?.date}`;
  const head =
    kind === 'renewed' ? `${where}: ${label}, as before; readers are told again` : `${where}: ${label}, ${full?.records} records`;
  const sizes = targets.map(({ name, length }) => `  ${String(length).padStart(9)} bytes  ${name}\n`);
  return [
    `${head}\n`,
    ...(kind === 'renewed' ? [] : sizes),
    `root ${versions.root}, targets ${versions.targets}, snapshot ${versions.snapshot}, timestamp ${versions.timestamp}, which holds until ${freshUntil}\n`,
    `fingerprint of the first root: ${hash('sha256', roots[0]?.bytes ?? new Uint8Array())}\n`,
    ...toRootNotice(roots.at(-1), now),
  ].join('');
}

function toRootNotice(root: SignedFile<'root'> | undefined, now: number): string[] {
  const expires = root?.metadata.signed.expires ?? '';
  const days = Math.floor((Date.parse(expires) - now) / DAY);
  return days < ROOT_NOTICE_DAYS ? [`notice: the root expires on ${expires}, in ${days} days; next: corpus keys renew --keys DIR\n`] : [];
}
