// Light for the sitter's room: one small shader that lights each vertex, so that a frame is quick without a graphics card.
import { Color, ShaderMaterial, Vector3 } from 'three';
import type { Texture } from 'three';
import type { SitterLight } from './scene-parameters';

/** Lamps of one kind of light. Colours are sRGB; strengths multiply them. */
interface Lamps {
  readonly sky: readonly [colour: number, strength: number];
  readonly ground: readonly [colour: number, strength: number];
  readonly key: readonly [colour: number, strength: number];
  readonly behind: readonly [colour: number, strength: number];
  /** Light that comes from windows and screens themselves. */
  readonly glow: readonly [colour: number, strength: number];
}

const LAMPS: Readonly<Record<SitterLight, Lamps>> = {
  bright: {
    sky: [0xf2f4ff, 0.62],
    ground: [0xb9a48c, 0.34],
    key: [0xfff0da, 0.62],
    behind: [0xe6efff, 0.12],
    glow: [0xf6faff, 1],
  },
  dim: {
    sky: [0xc8d0ee, 0.115],
    ground: [0x8f7e6c, 0.06],
    key: [0xffd7a6, 0.125],
    behind: [0xc8d6ff, 0.02],
    glow: [0x3a4250, 0.5],
  },
  back: {
    sky: [0xe6eeff, 0.26],
    ground: [0xa89a8a, 0.12],
    key: [0xffffff, 0.07],
    behind: [0xffffff, 1.25],
    glow: [0xffffff, 1.6],
  },
  coloured: {
    sky: [0x8fa6ff, 0.36],
    ground: [0xa07a90, 0.2],
    key: [0xff9a5c, 0.62],
    behind: [0x7a8cff, 0.2],
    glow: [0x9aa7e8, 0.9],
  },
  off: {
    sky: [0xbfd0ff, 0.0035],
    ground: [0x8090a0, 0.002],
    key: [0xbfd0ff, 0.002],
    behind: [0xbfd0ff, 0.001],
    glow: [0x10141c, 0.2],
  },
};

const VERTEX = /* glsl */ `
  uniform vec3 sky, ground, key, keyFrom, behind, behindFrom, glow, tint;
  uniform float softness, ownGlow, gloss;
  #ifdef MODELLED
    attribute vec3 color;
  #endif
  #include <skinning_pars_vertex>
  varying vec3 vLight;
  varying vec2 vPlace;
  varying float vShow;
  varying vec3 vSheen;
  void main() {
    vec3 objectNormal = normal;
    #include <skinbase_vertex>
    #include <skinnormal_vertex>
    vec3 n = normalize(mat3(modelMatrix) * objectNormal);
    // Colours of a modelled body carry how open each place is to its surroundings, and how much of the paint shows.
    float open = 1.0;
    #if defined(MODELLED) && !defined(TINTED)
      open = color.r;
    #endif
    float front = max(0.0, (dot(n, keyFrom) + softness) / (1.0 + softness));
    vec3 shade = mix(ground, sky, n.y * 0.5 + 0.5) + key * front * mix(0.55, 1.0, open);
    shade += behind * max(0.0, dot(n, behindFrom));
    // Deep folds are darker and warmer.
    shade *= mix(vec3(0.5, 0.42, 0.4), vec3(1.0), open);
    vLight = mix(shade, glow, ownGlow);
    #ifdef TINTED
      vLight *= color;
    #endif
    #ifndef PAINTED
      vLight *= tint;
    #endif
    vShow = 1.0;
    vPlace = vec2(0.0);
    #ifdef PAINTED
      #ifdef MODELLED
        vShow = color.g;
      #endif
      vPlace = uv;
    #endif
    vec3 transformed = position;
    #include <skinning_vertex>
    vec4 place = modelMatrix * vec4(transformed, 1.0);
    vec3 between = normalize(keyFrom + normalize(cameraPosition - place.xyz));
    vSheen = (key + 0.4 * sky) * gloss * open * pow(max(0.0, dot(n, between)), 14.0);
    gl_Position = projectionMatrix * viewMatrix * place;
  }
`;

const FRAGMENT = /* glsl */ `
  precision highp float;
  varying vec3 vLight;
  varying vec2 vPlace;
  varying float vShow;
  varying vec3 vSheen;
  #ifdef PAINTED
    uniform sampler2D paint;
    uniform vec3 tint;
  #endif
  void main() {
    vec3 c = vLight;
    #ifdef PAINTED
      vec4 p = texture2D(paint, vPlace);
      #ifdef CUT_OUT
        if (p.a < 0.4) discard;
      #endif
      c *= mix(tint, p.rgb * p.rgb, vShow);
    #endif
    gl_FragColor = vec4(sqrt(c + vSheen), 1.0);
  }
`;

/** Colour as the shader reckons: light adds up in squares, and the last step takes the root (a gamma of 2). */
export function lightColour(colour: number, strength = 1): Color {
  const c = (shift: number): number => (((colour >> shift) & 255) / 255) ** 2 * strength;
  return new Color(c(16), c(8), c(0));
}

/**
 * What a surface is. Of a modelled body: one colour or a painted picture. Of furniture: a colour at each vertex, or light of
 * its own. Of somebody else's model: its picture (`cutOut` where see-through parts are left out) or a flat colour.
 * `softness` lets light wrap round skin and cloth; `gloss` is the strength of the shine on skin and hair, without which dark
 * skin would lose its shape.
 */
export type Finish =
  | { readonly kind: 'plain'; readonly colour: number; readonly softness: number; readonly gloss: number }
  | {
      readonly kind: 'painted';
      readonly picture: Texture;
      readonly colour: number;
      readonly softness: number;
      readonly gloss: number;
    }
  | { readonly kind: 'tinted'; readonly softness: number }
  | { readonly kind: 'glowing' }
  | { readonly kind: 'photo'; readonly picture: Texture; readonly softness: number; readonly cutOut: boolean }
  | { readonly kind: 'flat'; readonly colour: number; readonly softness: number };

const DEFINES: Readonly<Record<Finish['kind'], Record<string, string>>> = {
  plain: { MODELLED: '' },
  painted: { MODELLED: '', PAINTED: '' },
  tinted: { MODELLED: '', TINTED: '' },
  glowing: {},
  photo: { PAINTED: '' },
  flat: {},
};

/** The lamps of a room and the materials that they light. */
export interface Lighting {
  material(finish: Finish): ShaderMaterial;
  set(light: SitterLight): void;
  dispose(): void;
}

/** Makes the lamps; every material made here follows `set`. */
export function createLighting(): Lighting {
  const lamps = {
    sky: { value: new Color() },
    ground: { value: new Color() },
    key: { value: new Color() },
    behind: { value: new Color() },
    glow: { value: new Color() },
    keyFrom: { value: new Vector3(0.42, 0.62, 0.66).normalize() },
    behindFrom: { value: new Vector3(-0.25, 0.55, -0.8).normalize() },
  };
  const made: ShaderMaterial[] = [];
  return {
    material: (finish) => {
      const material = new ShaderMaterial({
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        uniforms: {
          ...lamps,
          tint: { value: 'colour' in finish ? lightColour(finish.colour) : new Color(1, 1, 1) },
          softness: { value: 'softness' in finish ? finish.softness : 0.1 },
          gloss: { value: 'gloss' in finish ? finish.gloss : 0 },
          ownGlow: { value: finish.kind === 'glowing' ? 1 : 0 },
          ...('picture' in finish ? { paint: { value: finish.picture } } : {}),
        },
        defines: {
          ...DEFINES[finish.kind],
          ...(finish.kind === 'photo' && finish.cutOut ? { CUT_OUT: '' } : {}),
        },
      });
      made.push(material);
      return material;
    },
    set: (light) => {
      const to = LAMPS[light];
      for (const name of ['sky', 'ground', 'key', 'behind', 'glow'] as const) {
        const [colour, strength] = to[name];
        lamps[name].value.copy(lightColour(colour, strength));
      }
    },
    dispose: () => {
      for (const material of made) material.dispose();
    },
  };
}
