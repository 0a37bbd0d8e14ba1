import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';

const USUAL = ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];

/**
 * The path of nginx: from NGINX_PATH, else the first usual place that has it.
 * @throws {Error} saying how to get it
 */
export function findNginx(): string {
  const named = process.env['NGINX_PATH'];
  const found = (named === undefined || named === '' ? USUAL : [named]).find(canRun);
  if (found !== undefined) return found;
  throw new Error('nginx was not found; install it with: apt-get install nginx-light (or set NGINX_PATH to its path)');
}

/** What one worker of nginx is told: to serve a folder to this machine, by the rules of another file. */
export async function toNginxConfig(
  folder: string,
  feed: string,
  rules: string,
): Promise<{ readonly port: number; readonly text: string }> {
  const port = await findFreePort();
  const text = `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr error;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=100;
  keepalive_requests 1000000;
  client_body_temp_path ${folder}/logs;
  proxy_temp_path ${folder}/logs;
  fastcgi_temp_path ${folder}/logs;
  uwsgi_temp_path ${folder}/logs;
  scgi_temp_path ${folder}/logs;
  server {
    listen 127.0.0.1:${port} backlog=1024;
    root ${feed};
    include ${rules};
  }
}
`;
  return { port, text };
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  await new Promise((done) => {
    server.close(done);
  });
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}
