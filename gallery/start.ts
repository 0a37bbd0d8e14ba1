import { serveGallery } from './vite.ts';
const server = await serveGallery(undefined);
server.printUrls();
