// The people of the drawings: how they are built and how they look. Several ages, builds, skins and sexes.

export type Hair = 'short' | 'bun' | 'bob' | 'curly' | 'bald' | 'scarf' | 'tied';

/** Names of the palette in drawings.css. */
export interface Person {
  readonly skin: 'skin' | 'skin-fair' | 'skin-brown' | 'skin-deep';
  readonly hair: Hair;
  readonly hairColour: 'hair' | 'hair-dark' | 'hair-grey' | 'hair-fair' | 'cloth-plum';
  readonly top: 'cloth' | 'cloth-warm' | 'cloth-plum' | 'cloth-leaf';
  readonly trousers: 'cloth-deep' | 'cloth-dark';
  /** 1 is slim, 1.25 broad. */
  readonly build: number;
  /** How far the chest stands out in front of a flat one, in centimetres. */
  readonly bust: number;
  /** How far the belly does. */
  readonly belly: number;
  readonly beard?: boolean;
  readonly glasses?: boolean;
  readonly helmet?: boolean;
}

export const PEOPLE = {
  ada: {
    skin: 'skin-brown',
    hair: 'tied',
    hairColour: 'hair-dark',
    top: 'cloth-warm',
    trousers: 'cloth-dark',
    build: 1,
    bust: 2.6,
    belly: 0,
  },
  ben: {
    skin: 'skin',
    hair: 'short',
    hairColour: 'hair',
    top: 'cloth',
    trousers: 'cloth-deep',
    build: 1.02,
    bust: 0,
    belly: 0.5,
  },
  cora: {
    skin: 'skin-fair',
    hair: 'bob',
    hairColour: 'hair-grey',
    top: 'cloth-plum',
    trousers: 'cloth-dark',
    build: 1.1,
    bust: 2.4,
    belly: 2,
    glasses: true,
  },
  dele: {
    skin: 'skin-deep',
    hair: 'curly',
    hairColour: 'hair-dark',
    top: 'cloth-leaf',
    trousers: 'cloth-deep',
    build: 1.08,
    bust: 0,
    belly: 1,
  },
  emre: {
    skin: 'skin',
    hair: 'bald',
    hairColour: 'hair-grey',
    top: 'cloth',
    trousers: 'cloth-dark',
    build: 1.22,
    bust: 0.5,
    belly: 5,
    beard: true,
  },
  fatma: {
    skin: 'skin',
    hair: 'scarf',
    hairColour: 'cloth-plum',
    top: 'cloth-leaf',
    trousers: 'cloth-dark',
    build: 1.12,
    bust: 2.6,
    belly: 1.5,
  },
  gwen: {
    skin: 'skin-fair',
    hair: 'bun',
    hairColour: 'hair-fair',
    top: 'cloth',
    trousers: 'cloth-deep',
    build: 1.16,
    bust: 3,
    belly: 2.5,
  },
} as const satisfies Record<string, Person>;
