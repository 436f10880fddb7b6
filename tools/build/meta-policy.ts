// Puts the content policy into the built page itself, before anything it speaks of.
import type { Plugin } from 'vite';
import { META_POLICY } from './security-headers';

/** Only in a build: the development server writes scripts into the page. */
export function metaPolicyPlugin(): Plugin {
  return {
    name: 'plumbline-meta-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
