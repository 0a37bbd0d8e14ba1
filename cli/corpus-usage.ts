/** What each command takes, with its lines of help. */
const COMMANDS = {
  check: `  check [--sources DIR]   holds every record against the rules; with a folder of source texts also the
                          spans of those texts, and then writes provenance.lock
`,
  coverage: `  coverage --sources DIR [--source ID]
                          prints the sentences, quotations and numerals that no record covers
`,
  find: `  find "words" --sources DIR [--source ID] [--figure]
                          prints a quote, or a figure, for every place where the words stand
`,
  'add-source': `  add-source FILE --id ID --title "as printed" --outlet ID [--outlet-name "as printed"] [--published DATE]
             [--language CODE] [--translated] [--url ADDRESS]
                          writes the record of an article, and drafts of its outlet, quotes and figures
`,
  mentions: `  mentions [FILE]         reads a text a line, {"id": "1", "lang": "en", "text": "…"}, and prints what pages would have
                          marked in it: {"id": "1", "mentions": [{"start", "end", "topic", "alias", "form"}]}
`,
  explain: `  explain ["text"] [--lang CODE] [--without-derived]
                          says of each name in a text, given or piped in, why it is a mention or why not
`,
  stats: `  stats                   prints what the corpus holds, in numbers
`,
  diff: `  diff A [B]              prints what was added, corrected, extended and withdrawn from A to B, each a
                          folder like data/ or an edition.json, with the reasons that B gives
`,
  export: `  export [--format json|csv|csl-json|web-annotation] [--lang en|ru|kk|zh] [--table NAME] [--out DIR]
                          prints the corpus, as one JSON document unless told otherwise, or writes it into
                          a folder (docs/exports.md); csv is one file a table
`,
  publish: `  publish --out DIR (--keys DIR… | --test-keys) [--bundle FILE] [--prune]
                          signs the corpus as a feed that any static host serves (docs/publishing.md); published
                          again without a change, it says that this is still the newest
`,
  keys: `  keys create|list|renew --keys DIR…
  keys rotate ROLE|ID --keys DIR…
  keys revoke ID --keys DIR…
                          makes, lists, replaces and takes out the keys of a feed; a folder for each medium
                          that holds some of them, the one with the roots first
`,
  verify: `  verify DIR              checks a feed as a reader would, and lists its editions
`,
  serve: `  serve DIR [--port N]    serves a feed to this machine, to try it out
`,
  client: `  client --metadata-dir DIR [--metadata-url URL] [--target-dir DIR --target-base-url URL --target-name NAME]
         [--profile tuf|feed] init ROOT.json | refresh | download
                          follows any TUF repository, as its conformance tests ask for it, or with
                          --profile feed only what readers take
`,
  scale: `  scale DIR               computes from a feed what its host serves to 10^6 and 10^8 readers a day
`,
  schemas: `  schemas [--out DIR]     writes docs/schemas, by which editors complete and check the files under data/
`,
} as const;

/** A command of `corpus`. */
export type CommandName = keyof typeof COMMANDS;

const DATA = '--data DIR, the folder of authored files, in place of data/ of this checkout';

const WITHOUT_DATA: ReadonlySet<CommandName> = new Set(['schemas', 'keys', 'verify', 'serve', 'client', 'scale']);

/** How all commands are used. */
export const USAGE = `usage: npm run -s corpus -- COMMAND
${Object.values(COMMANDS).join('')}all but schemas, keys, verify, serve, client and scale take ${DATA}
exit status: 0 in order; 1 a record breaks a rule, the words stand nowhere, a change has no reason, a feed is not
             as it has to be; 2 the command could not be carried out
`;

/** How one command is used. */
export function toCommandUsage(name: CommandName): string {
  return `usage: npm run -s corpus --\n${COMMANDS[name]}${WITHOUT_DATA.has(name) ? '' : `and ${DATA}\n`}`;
}
