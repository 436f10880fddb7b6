// Where a host's configuration puts Plumbline; the published ones name an example to be replaced.

export interface Site {
  /** The sub-path with a slash at both ends, or `/`. */
  readonly path: string;
  /** The folder with the build in it, without a slash at its end. */
  readonly folder: string;
  /** How the server is reached: over TLS by its name, or on a port of this machine alone. */
  readonly reach:
    { readonly kind: 'name'; readonly host: string } | { readonly kind: 'local'; readonly port: number };
}

/** A browser gives a camera to secure pages only, so the example has a name and TLS. */
export const EXAMPLE_SITE: Site = {
  path: '/plumbline/',
  folder: '/srv/plumbline/dist',
  reach: { kind: 'name', host: 'example.org' },
};
