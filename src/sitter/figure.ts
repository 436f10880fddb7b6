// The visible person: skin, clothes, hair and eyes as three.js meshes bent by the sitter's bones.
import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  Group,
  LinearFilter,
  Mesh,
  Sphere,
  Vector3,
} from 'three';
import type { Material } from 'three';
import { proportionsOf } from './body';
import type { SitterBody } from './body';
import { BONE, boneMotions, restBody } from './bones';
import { collar, shirt, shoe, trousers } from './clothes-shapes';
import type { Piece } from './clothes-shapes';
import { eyes } from './eyes';
import { FACE_PICTURE, paintFace } from './face-paint';
import { glasses } from './glasses';
import { bareArm, hair, hand, headAndNeck } from './head-shapes';
import { opennessOf } from './openness';
import type { Obstacle } from './openness';
import type { Lighting } from './shading';
import { bend, hang, packMotions } from './skin';
import type { Skin } from './skin';
import type { Skeleton, Station } from './skeleton';
import { armWeights, headWeights, rigid, shirtWeights, trouserWeights } from './skin-weights';
import type { Weigher } from './skin-weights';
import { surfaceOf } from './surface';
import { smoothstep } from './vector';
import type { Vec3 } from './vector';

/** A drawn person. `pose` moves it; `dispose` frees what the graphics card holds. */
export interface Figure {
  readonly object: Group;
  readonly triangles: number;
  pose(skeleton: Skeleton): void;
  dispose(): void;
}

/** One kind of cloth or skin: its solid, how it hangs, and what it is made of. */
interface Layer {
  readonly piece: Piece;
  readonly weigh: Weigher;
  readonly material: Material;
}

interface Drawn {
  readonly skin: Skin;
  readonly geometry: BufferGeometry;
}

/** Strength of the shine on skin [design]. */
const SKIN_GLOSS = 0.11;

/** Builds the person. Takes a few hundred milliseconds: the surfaces are computed here once and then only bent. */
export function createFigure(body: SitterBody, lighting: Lighting): Figure {
  const rest = restBody(body);
  const size = proportionsOf(body).headScale;
  const ears = rest.skeleton.head.origin;
  const c7 = rest.skeleton.neck[0]?.origin ?? ears;
  const plain = (colour: number, softness: number, gloss: number): Material =>
    lighting.material({ kind: 'plain', colour, softness, gloss });
  const skinTone = plain(body.skin, 0.35, SKIN_GLOSS);
  const picture = faceTexture(body);
  const leather = plain(body.clothes.shoes, 0.1, 0.06);
  const headPiece = headAndNeck(body, ears, c7, size);
  const hairPiece = hair(body, ears, size);
  const shirtPiece = shirt(body, rest);
  const trouserPiece = trousers(body, rest);
  const short = body.clothes.sleeves === 'short';

  const headLayer: Layer = {
    piece: headPiece,
    weigh: headWeights(rest, ears, size),
    material: lighting.material({
      kind: 'painted',
      picture,
      colour: body.skin,
      softness: 0.35,
      gloss: SKIN_GLOSS,
    }),
  };
  const layers: Layer[] = [
    headLayer,
    {
      piece: shirtPiece,
      weigh: shirtWeights(rest, body.heightM),
      material: plain(body.clothes.shirt, 0.2, 0),
    },
    {
      piece: trouserPiece,
      weigh: trouserWeights(rest, body.heightM),
      material: plain(body.clothes.trousers, 0.2, 0),
    },
    {
      piece: collar(body, shirtPiece),
      weigh: shirtWeights(rest, body.heightM),
      material: plain(body.clothes.shirt, 0.2, 0),
    },
    { piece: shoe(rest.leftLeg, body), weigh: rigid(BONE.leftLeg.foot), material: leather },
    { piece: shoe(rest.rightLeg, body), weigh: rigid(BONE.rightLeg.foot), material: leather },
    { piece: hand(rest.left, body, -1), weigh: rigid(BONE.left.hand), material: skinTone },
    { piece: hand(rest.right, body, 1), weigh: rigid(BONE.right.hand), material: skinTone },
    ...(hairPiece
      ? [{ piece: hairPiece, weigh: rigid(BONE.head), material: plain(body.hair.colour, 0.15, 0.08) }]
      : []),
    ...(short
      ? (['left', 'right'] as const).map((side) => ({
          piece: bareArm(rest[side], body),
          weigh: armWeights(rest, side, body.heightM),
          material: skinTone,
        }))
      : []),
  ];
  const obstacles = layers.map((layer) => layer.piece);

  const object = new Group();
  const geometries: BufferGeometry[] = [];
  const keep = <T extends BufferGeometry>(geometry: T): T => {
    geometries.push(geometry);
    return geometry;
  };
  const drawn = layers.map((layer): Drawn => {
    const made = draw(layer, obstacles);
    keep(made.geometry);
    if (layer === headLayer) layFace(made.geometry, ears, size);
    const mesh = new Mesh(made.geometry, layer.material);
    object.add(mesh);
    return made;
  });
  const onHead = new Group();
  onHead.matrixAutoUpdate = false;
  onHead.add(eyes(body, size, lighting, keep));
  if (body.glasses) onHead.add(glasses(size, lighting, keep));
  object.add(onHead);

  return {
    object,
    triangles: drawn.reduce((sum, { skin }) => sum + skin.surface.indices.length / 3, 0),
    pose: (skeleton) => {
      const motions = packMotions(boneMotions(skeleton, rest), rest.origins);
      for (const { skin, geometry } of drawn) {
        bend(skin, motions);
        for (const name of ['position', 'normal']) geometry.getAttribute(name).needsUpdate = true;
        encloseIn(geometry);
      }
      putOnHead(onHead, skeleton.head);
    },
    dispose: () => {
      for (const geometry of geometries) geometry.dispose();
      picture.dispose();
    },
  };
}

function draw({ piece, weigh }: Layer, obstacles: readonly Obstacle[]): Drawn {
  const surface = surfaceOf(piece.solid, piece.bounds, piece.cellM);
  const skin = hang(surface, weigh);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(skin.bent.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(skin.bent.normals, 3));
  geometry.setAttribute('color', new BufferAttribute(opennessOf(surface, obstacles), 3));
  geometry.setIndex(new BufferAttribute(surface.indices, 1));
  return { skin, geometry };
}

/** A sphere round the bent shape, so that what the camera does not see is not drawn. */
function encloseIn(geometry: BufferGeometry): void {
  const positions = geometry.getAttribute('position').array;
  const low = new Vector3(Infinity, Infinity, Infinity);
  const high = new Vector3(-Infinity, -Infinity, -Infinity);
  const point = new Vector3();
  // Every fifth vertex is enough: the radius has room to spare.
  for (let i = 0; i + 2 < positions.length; i += 15) {
    point.set(positions[i] ?? 0, positions[i + 1] ?? 0, positions[i + 2] ?? 0);
    low.min(point);
    high.max(point);
  }
  geometry.boundingSphere ??= new Sphere();
  geometry.boundingSphere.center.addVectors(low, high).multiplyScalar(0.5);
  geometry.boundingSphere.radius = high.distanceTo(low) / 2 + 0.03;
}

/** Lays the painted face on the head from the front, fading out towards the ears (second colour number: how much of it shows). */
function layFace(geometry: BufferGeometry, ears: Vec3, size: number): void {
  const positions = geometry.getAttribute('position');
  const colours = geometry.getAttribute('color');
  const uv = new Float32Array(positions.count * 2);
  for (let i = 0; i < positions.count; i += 1) {
    const x = (positions.getX(i) - ears.x) / size;
    const y = (positions.getY(i) - ears.y) / size;
    const z = (positions.getZ(i) - ears.z) / size;
    uv[i * 2] = (x - FACE_PICTURE.left) / FACE_PICTURE.widthM;
    uv[i * 2 + 1] = (y - FACE_PICTURE.bottom) / FACE_PICTURE.heightM;
    colours.setY(i, smoothstep(0.005, 0.03, z));
  }
  geometry.setAttribute('uv', new BufferAttribute(uv, 2));
}

function faceTexture(body: SitterBody): DataTexture {
  const texture = new DataTexture(paintFace(body), FACE_PICTURE.widthPx, FACE_PICTURE.heightPx);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

/** Eyes and glasses are modelled from the middle between the ears. */
function putOnHead(group: Group, { origin, frame: { x, y, z } }: Station): void {
  // prettier-ignore
  group.matrix.set(
    x.x, y.x, z.x, origin.x,
    x.y, y.y, z.y, origin.y,
    x.z, y.z, z.z, origin.z,
    0, 0, 0, 1,
  );
  group.matrixWorldNeedsUpdate = true;
}
