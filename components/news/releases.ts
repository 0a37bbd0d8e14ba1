/** What is new for readers in a version, as messages, the newest first. Versions without anything to see are left out. */
export const RELEASES: readonly { readonly version: string; readonly notes: readonly string[] }[] = [
  {
    version: '0.1.0',
    notes: [
      'release.marks',
      'release.card',
      'release.popup',
      'release.panel',
      'release.search',
      'release.pins',
      'release.settings',
      'release.keys',
      'release.updates',
      'release.languages',
    ],
  },
];
