import type { CommandHandlers } from '../../lib/messaging/answer-updates.ts';
import { resetCorpus } from '../../lib/store/open-corpus.ts';
import type { FeedCommands } from '../../lib/updates/feed-commands.ts';
import { toFeedId } from '../../lib/updates/find-feed.ts';
import type { Updater } from '../../lib/updates/updater.ts';

/** What the commands of the options page are carried out with. */
export interface HandlerParts {
  readonly commands: FeedCommands;
  readonly updater: Updater;
  /** Keeps the worker from being ended while it runs. */
  readonly staysAwake: (run: Promise<unknown>) => Promise<void>;
  readonly install: () => Promise<unknown>;
  readonly renew: () => Promise<void>;
}

/** Carries out the commands of the options page. */
export function toHandlers({ commands, updater, staysAwake, install, renew }: HandlerParts): CommandHandlers {
  const andRenew = async (change: Promise<void>) => {
    await change;
    await renew();
    await updater.wake();
    return null;
  };
  return {
    'check-now': async () => {
      if (await updater.isTooSoon()) return 'too-soon';
      await staysAwake(updater.runByHand());
      return 'checked';
    },
    cancel: async () => {
      updater.cancel();
      return null;
    },
    switch: ({ feed, isOn }) => andRenew(commands.switch(feed, isOn)),
    move: ({ feed, by }) => andRenew(commands.move(feed, by)),
    remove: async ({ feed }) => {
      updater.cancel();
      return andRenew(commands.remove(feed));
    },
    look: ({ address }) => commands.look(address),
    add: async (request) => {
      const finding = await commands.add(request, request.name);
      // What it holds comes while the reader looks on.
      if (finding.kind === 'found') void renew().then(() => staysAwake(updater.runAdded(toFeedId(finding.fingerprint))));
      return finding;
    },
    pin: async (request) => {
      const refusal = await commands.pin(request, request.name);
      await renew();
      return refusal ?? null;
    },
    'stop-adding': async () => {
      commands.stopAdding();
      return null;
    },
    reset: async () => {
      updater.cancel();
      await resetCorpus();
      await install();
      await renew();
      void staysAwake(updater.runLost());
      return null;
    },
    renew: async () => {
      await renew();
      return null;
    },
  };
}
