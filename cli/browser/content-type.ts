const TEXT: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.md': 'text/plain',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.jsonl': 'text/plain',
};

const BINARY: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.gz': 'application/gzip',
};

/** The content type of a file by the ending of its name (`.html`); text is UTF-8. */
export function contentType(ending: string): string {
  const low = ending.toLowerCase();
  const text = TEXT[low];
  return text === undefined ? (BINARY[low] ?? 'application/octet-stream') : `${text}; charset=utf-8`;
}
