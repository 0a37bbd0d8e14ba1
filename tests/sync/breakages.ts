import type { Dice } from './random.ts';
import type { Loose, Role, RoleBreak, TestRepository } from './repository.ts';
import { HEAD_BREAKS, META_BREAKS, NAME_BREAKS, ROOT_BREAKS } from './signed-breaks.ts';
import { toTestKey } from './test-key.ts';

const STRANGER = toTestKey('a stranger');

const RAW: Readonly<Record<string, (text: string, dice: Dice) => string>> = {
  'written without spaces': (text) => JSON.stringify(JSON.parse(text)),
  'with space around': (text) => ` ${text}\n`,
  'cut off': (text) => text.slice(0, -3),
  'with a brace too many': (text) => `${text}}`,
  'with a byte order mark': (text) => `\ufeff${text}`,
  'with a key of JSON twice': (text) => text.replace('"version"', '"version": 1, "version"'),
  'with a version like 2.0': (text) => text.replace(/"version": (\d+)/u, '"version": $1.0'),
  'with a version like 2e0': (text) => text.replace(/"version": (\d+)/u, '"version": $1e0'),
  'with a digit more of a signature': (text) => text.replace('"sig": "', '"sig": "0'),
  'with a signature in capitals': (text) => text.replace(/"sig": "([^"]+)"/u, (_, sig: string) => `"sig": "${sig.toUpperCase()}"`),
  'with one bit changed': (text, dice) => {
    const at = dice.below(text.length);
    return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << dice.below(7))) + text.slice(at + 1);
  },
};

/** How one role comes out in a repository that is broken at random: more often than not as it should, so that later steps are reached. */
export function toBreak(role: Role, dice: Dice, repository: TestRepository): { readonly broken: RoleBreak; readonly how: string } {
  switch (dice.below(8)) {
    case 0:
      return toSignedBreak(role, dice, HEAD_BREAKS);
    case 1:
      return toSignedBreak(role, dice, role === 'root' ? ROOT_BREAKS : { ...META_BREAKS, ...NAME_BREAKS });
    case 2: {
      const [how, broken] = dice.pick(Object.entries(toSignatureBreaks(repository)));
      return { how: `${role} ${how}`, broken };
    }
    case 3: {
      const [how, change] = dice.pick(Object.entries(RAW));
      return { how: `${role} ${how}`, broken: { raw: (text) => change(text, dice) } };
    }
    default:
      return { how: '', broken: {} };
  }
}

function toSignedBreak(role: Role, dice: Dice, breaks: typeof HEAD_BREAKS): ReturnType<typeof toBreak> {
  const [how, change] = dice.pick(Object.entries(breaks));
  return { how: `${role} ${how}`, broken: { signed: (signed) => change(signed, dice) } };
}

function toSignatureBreaks({ keys }: TestRepository): Readonly<Record<string, RoleBreak>> {
  return {
    unsigned: { signatures: () => [] },
    'signed by a stranger': { signers: [STRANGER] },
    'signed for timestamps': { signers: keys.timestamp },
    'signed for snapshots': { signers: keys.snapshot },
    'signed by one of root': { signers: keys.root.slice(0, 1) },
    'signed by others of root': { signers: keys.root.slice(1) },
    'signed by all': { signers: [...keys.root, ...keys.targets, ...keys.snapshot, ...keys.timestamp] },
    'signed twice': { signatures: (signatures) => [...signatures, ...signatures] },
    'signed by the right and a stranger': { signatures: (signatures) => [...signatures, { keyid: STRANGER.id, sig: '00' }] },
    'signed without an id': { signatures: (signatures) => signatures.map(({ sig }) => ({ sig })) },
    'signed with nonsense': { signatures: () => 'none' as unknown as Loose[] },
  };
}
