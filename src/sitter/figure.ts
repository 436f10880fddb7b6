// The visible person: skin, clothes, hair and eyes as three.js meshes hung on the sitter's bones.
import {
  Bone,
  BufferAttribute,
  BufferGeometry,
  Color,
  DataTexture,
  Group,
  LinearFilter,
  Matrix4,
  Mesh,
  MeshLambertMaterial,
  Skeleton as BoneSet,
  SkinnedMesh,
  Sphere,
  SphereGeometry,
  SRGBColorSpace,
} from 'three';
import type { Material, Texture } from 'three';
import { proportionsOf } from './body';
import type { SitterBody } from './body';
import { BONE, boneMotions, restBody } from './bones';
import type { BoneMotion } from './bones';
import { shirt, shoe, trousers } from './clothes-shapes';
import type { Piece } from './clothes-shapes';
import { FACE_PICTURE, paintFace } from './face-paint';
import { glassesMesh } from './glasses';
import { bareArm, EYE, hair, hand, headAndNeck } from './head-shapes';
import type { Skeleton } from './skeleton';
import { armWeights, headWeights, rigid, shirtWeights, trouserWeights } from './skin-weights';
import type { Weigher } from './skin-weights';
import { surfaceOf } from './surface';
import { add, scale, vec } from './vector';
import type { Vec3 } from './vector';

/** A drawn person. `pose` moves it; `dispose` frees what the graphics card holds. */
export interface Figure {
  readonly object: Group;
  readonly triangles: number;
  pose(skeleton: Skeleton): void;
  dispose(): void;
}

/** Matrix of a turn about and a shift to the bone's origin. */
export function motionMatrix({ origin, turn }: BoneMotion, into: Matrix4 = new Matrix4()): Matrix4 {
  const { x, y, z } = turn;
  // prettier-ignore
  return into.set(
    x.x, y.x, z.x, origin.x,
    x.y, y.y, z.y, origin.y,
    x.z, y.z, z.z, origin.z,
    0, 0, 0, 1,
  );
}

function geometryOf(piece: Piece, weigh: Weigher): BufferGeometry {
  const surface = surfaceOf(piece.solid, piece.bounds, piece.cellM);
  const count = surface.positions.length / 3;
  const bones = new Uint16Array(count * 4);
  const shares = new Float32Array(count * 4);
  for (let i = 0; i < count; i += 1) {
    const point = pointAt(surface.positions, i);
    weigh(point).forEach(([bone, share], slot) => {
      bones[i * 4 + slot] = bone;
      shares[i * 4 + slot] = share;
    });
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(surface.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(surface.normals, 3));
  geometry.setAttribute('skinIndex', new BufferAttribute(bones, 4));
  geometry.setAttribute('skinWeight', new BufferAttribute(shares, 4));
  geometry.setIndex(new BufferAttribute(surface.indices, 1));
  return geometry;
}

const pointAt = (positions: Float32Array, i: number): Vec3 =>
  vec(positions[i * 3] ?? 0, positions[i * 3 + 1] ?? 0, positions[i * 3 + 2] ?? 0);

/** Lays the painted face on the front of the head; elsewhere the picture's plain corner. */
function layFace(geometry: BufferGeometry, ears: Vec3, size: number): void {
  const positions = geometry.getAttribute('position');
  const uv = new Float32Array(positions.count * 2);
  for (let i = 0; i < positions.count; i += 1) {
    const x = (positions.getX(i) - ears.x) / size;
    const y = (positions.getY(i) - ears.y) / size;
    const front = (positions.getZ(i) - ears.z) / size > 0.015 && y > FACE_PICTURE.bottom + 0.01;
    uv[i * 2] = front ? (x - FACE_PICTURE.left) / FACE_PICTURE.widthM : 0.03;
    uv[i * 2 + 1] = front ? (y - FACE_PICTURE.bottom) / FACE_PICTURE.heightM : 0.97;
  }
  geometry.setAttribute('uv', new BufferAttribute(uv, 2));
}

function faceTexture(body: SitterBody): DataTexture {
  const texture = new DataTexture(paintFace(body), FACE_PICTURE.widthPx, FACE_PICTURE.heightPx);
  texture.colorSpace = SRGBColorSpace;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

/** Builds the person. Takes a few hundred milliseconds: the surfaces are computed here once and then only bent. */
export function createFigure(body: SitterBody): Figure {
  const rest = restBody(body);
  const size = proportionsOf(body).headScale;
  const ears = rest.skeleton.head.origin;
  const c7 = rest.skeleton.neck[0]?.origin ?? ears;
  const object = new Group();
  const freed: { dispose(): void }[] = [];
  const keep = <T extends BufferGeometry | Material | Texture>(thing: T): T => {
    freed.push(thing);
    return thing;
  };

  const bones = rest.origins.map(() => {
    const bone = new Bone();
    bone.matrixAutoUpdate = false;
    bone.matrixWorldAutoUpdate = false;
    return bone;
  });
  const inverses = rest.origins.map((o) => new Matrix4().makeTranslation(-o.x, -o.y, -o.z));
  const boneSet = new BoneSet(bones, inverses);
  let triangles = 0;
  const addSkin = (geometry: BufferGeometry, material: Material): void => {
    const mesh = new SkinnedMesh(keep(geometry), material);
    mesh.bind(boneSet, new Matrix4());
    mesh.frustumCulled = false;
    // Given, because three.js would bend every vertex to find it and only sorts by it.
    mesh.boundingSphere = new Sphere();
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    triangles += (geometry.getIndex()?.count ?? 0) / 3;
    object.add(mesh);
  };
  const plain = (colour: number): MeshLambertMaterial => keep(new MeshLambertMaterial({ color: colour }));

  const skin = plain(body.skin);
  const shirtCloth = plain(body.clothes.shirt);
  addSkin(geometryOf(shirt(body, rest), shirtWeights(rest, body.heightM)), shirtCloth);
  addSkin(geometryOf(trousers(body, rest), trouserWeights(rest, body.heightM)), plain(body.clothes.trousers));
  const leather = plain(body.clothes.shoes);
  addSkin(geometryOf(shoe(rest.leftLeg, body), rigid(BONE.leftLeg.foot)), leather);
  addSkin(geometryOf(shoe(rest.rightLeg, body), rigid(BONE.rightLeg.foot)), leather);
  addSkin(geometryOf(hand(rest.left, body, -1), rigid(BONE.left.hand)), skin);
  addSkin(geometryOf(hand(rest.right, body, 1), rigid(BONE.right.hand)), skin);
  if (body.clothes.sleeves === 'short') {
    addSkin(geometryOf(bareArm(rest.left, body), armWeights(rest, 'left', body.heightM)), skin);
    addSkin(geometryOf(bareArm(rest.right, body), armWeights(rest, 'right', body.heightM)), skin);
  }
  const head = geometryOf(headAndNeck(body, ears, c7, size), headWeights(rest, ears, size));
  layFace(head, ears, size);
  addSkin(head, keep(new MeshLambertMaterial({ map: keep(faceTexture(body)) })));
  const hairPiece = hair(body, ears, size);
  if (hairPiece) addSkin(geometryOf(hairPiece, rigid(BONE.head)), plain(body.hair.colour));

  const onHead = new Group();
  onHead.matrixAutoUpdate = false;
  addEyes(onHead, body, size, keep);
  if (body.glasses) onHead.add(glassesMesh(size, keep));
  object.add(onHead);

  return {
    object,
    triangles,
    pose: (skeleton) => {
      const motions = boneMotions(skeleton, rest);
      motions.forEach((motion, i) => {
        const bone = bones[i];
        if (bone) motionMatrix(motion, bone.matrixWorld);
      });
      placeOnHead(onHead, skeleton);
    },
    dispose: () => {
      boneSet.dispose();
      for (const thing of freed) thing.dispose();
    },
  };
}

/** Eyes and glasses are modelled from the middle between the ears. */
function placeOnHead(group: Group, skeleton: Skeleton): void {
  motionMatrix({ origin: skeleton.head.origin, turn: skeleton.head.frame }, group.matrix);
}

function addEyes(
  group: Group,
  body: SitterBody,
  size: number,
  keep: <T extends BufferGeometry | Material>(thing: T) => T,
): void {
  const r = EYE.radiusM * size;
  const white = keep(new MeshLambertMaterial({ color: 0xf4efe9 }));
  const iris = keep(new MeshLambertMaterial({ color: body.iris }));
  const pupil = keep(new MeshLambertMaterial({ color: 0x0b0908 }));
  const glint = keep(new MeshLambertMaterial({ color: 0xffffff, emissive: new Color(0x888888) }));
  const ball = keep(new SphereGeometry(r, 20, 14));
  const dome = (radius: number, capDeg: number): SphereGeometry => {
    const cap = new SphereGeometry(radius, 20, 4, 0, Math.PI * 2, 0, (capDeg * Math.PI) / 180);
    cap.rotateX(Math.PI / 2);
    return keep(cap);
  };
  const irisDome = dome(r * 1.012, 28);
  const pupilDome = dome(r * 1.024, 12.5);
  const spark = keep(new SphereGeometry(r * 0.1, 6, 5));
  for (const side of [1, -1]) {
    const centre = scale(vec(EYE.centre.x * side, EYE.centre.y, EYE.centre.z), size);
    const put = (geometry: BufferGeometry, material: Material, offset: Vec3 = vec(0, 0, 0)): void => {
      const mesh = new Mesh(geometry, material);
      const at = add(centre, offset);
      mesh.position.set(at.x, at.y, at.z);
      group.add(mesh);
    };
    put(ball, white);
    put(irisDome, iris);
    put(pupilDome, pupil);
    put(spark, glint, scale(vec(0.22, 0.3, 0.93), r));
  }
}
