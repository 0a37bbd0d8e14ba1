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
  schemas: `  schemas [--out DIR]     writes docs/schemas, by which editors complete and check the files under data/
`,
} as const;

/** A command of `corpus`. */
export type CommandName = keyof typeof COMMANDS;

const DATA = '--data DIR, the folder of authored files, in place of data/ of this checkout';

/** How all commands are used. */
export const USAGE = `usage: npm run -s corpus -- COMMAND
${Object.values(COMMANDS).join('')}all but schemas take ${DATA}
exit status: 0 in order; 1 a record breaks a rule, the words stand nowhere or a change has no reason;
             2 the command could not be carried out
`;

/** How one command is used. */
export function toCommandUsage(name: CommandName): string {
  return `usage: npm run -s corpus --\n${COMMANDS[name]}${name === 'schemas' ? '' : `and ${DATA}\n`}`;
}
