import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { PublishError } from '../lib/publish/publish-error.ts';

/** Where programs that nobody sits at find the passphrase of keys. */
export const PASSPHRASE_VARIABLE = 'PARALLAX_KEY_PASSPHRASE';
/** The fewest characters of a new passphrase. */
const FEWEST = 12;

/**
 * The passphrase of a key that is there, from the environment or typed.
 * @param of what the question is about
 * @throws {PublishError} when there is nobody to ask
 */
export async function askPassphrase(of: string): Promise<string> {
  return process.env[PASSPHRASE_VARIABLE] ?? ask(`Passphrase of ${of}: `);
}

/**
 * A passphrase for new keys, from the environment or typed twice.
 * @throws {PublishError} when it is too short, was typed in two ways, or there is nobody to ask
 */
export async function askNewPassphrase(): Promise<string> {
  const given = process.env[PASSPHRASE_VARIABLE];
  const passphrase = given ?? (await ask(`New passphrase for the keys (at least ${FEWEST} characters): `));
  if (passphrase.length < FEWEST) {
    throw new PublishError(
      `the passphrase has fewer than ${FEWEST} characters`,
      'choose several words that nobody else would put together',
    );
  }
  if (given === undefined && (await ask('The same again: ')) !== passphrase) {
    throw new PublishError('the second passphrase is another', 'run the command again; no key was written');
  }
  return passphrase;
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new PublishError('the keys have a passphrase, and nobody is at a terminal to type it', `set ${PASSPHRASE_VARIABLE}`);
  }
  process.stderr.write(question);
  // What is typed goes nowhere.
  const lines = createInterface({ input: process.stdin, output: new Writable({ write: (_, __, done) => done() }), terminal: true });
  lines.on('SIGINT', () => process.exit(130));
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
