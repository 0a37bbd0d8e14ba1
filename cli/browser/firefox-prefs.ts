import { hash } from 'node:crypto';
import { geckoId } from './manifest.ts';
import type { LaunchChoices } from './session.ts';

/** The preferences that stand for what Firefox is started with. */
export function firefoxPreferences({
  extensions,
  proxyPort,
  profile,
  firefoxPrefs,
}: LaunchChoices): Record<string, string | number | boolean> {
  const prefs: Record<string, string | number | boolean> = {
    'extensions.webextensions.uuids': JSON.stringify(uuidsFor(extensions)),
    // Every name but localhost is unknown to it.
    'network.dns.disabled': true,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
  };
  if (profile !== undefined) prefs['extensions.webextensions.keepStorageOnUninstall'] = true;
  if (proxyPort !== undefined) {
    const proxy = {
      type: 1,
      http: '127.0.0.1',
      http_port: proxyPort,
      ssl: '127.0.0.1',
      ssl_port: proxyPort,
      allow_hijacking_localhost: true,
      no_proxies_on: '',
    };
    for (const [key, value] of Object.entries(proxy)) prefs[`network.proxy.${key}`] = value;
  }
  return { ...prefs, ...firefoxPrefs };
}

// The same origin in every run: an identifier made from the extension's id instead of a random one.
function uuidsFor(folders: readonly string[]): Record<string, string> {
  const uuids: Record<string, string> = {};
  for (const folder of folders) {
    const id = geckoId(folder);
    if (id === null) continue;
    const hex = hash('sha256', id);
    uuids[id] = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
  return uuids;
}
