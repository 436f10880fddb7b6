// What each part that a visitor downloads may weigh, compressed. The page is every script and style that index.html asks for at once.
import { readFileSync } from 'node:fs';

const page = readFileSync('dist/index.html', 'utf8');
const atOnce = [...page.matchAll(/assets\/[\w.-]+\.(?:js|css)/g)].map(([path]) => `dist/${path}`);

const part = (name, path, limit) => ({ name, path, gzip: true, limit });

export default [
  part('the page, at once', atOnce, '112 kB'),
  part('pose worker (no WebGL, no layers)', 'dist/assets/pose.worker-*.js', '240 kB'),
  part('archive worker, when a backup is read', 'dist/assets/archive.worker-*.js', '20 kB'),
  part('sitter, with the demo only', 'dist/assets/sitter-*.js', '180 kB'),
  part('charts, with the report only', 'dist/assets/charts-*.js', '100 kB'),
  part('video files, when one is opened', 'dist/assets/video-sequence-*.js', '110 kB'),
];
