// A rigged person from a GLB file behind the sitter's interface: the same poses on somebody else's body, as an independent check.
import {
  Bone,
  Box3,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  NoColorSpace,
  Quaternion,
  SkinnedMesh,
  Vector3,
} from 'three';
import type { Material, Object3D, Texture } from 'three';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import type { Person } from './person';
import { measureRig, poseRig, RIG_BONES } from './rig-pose';
import type { RigBone, RigRest } from './rig-pose';
import { createLighting } from './shading';
import type { Lighting } from './shading';
import { createStage } from './stage';
import type { Sitter, StageOptions } from './stage';
import { vec } from './vector';
import type { Frame } from './vector';

/**
 * Builds a sitter from the bytes of a GLB with Mixamo bone names, in metres, arms out, facing +z. Rejects with a
 * message that names what is missing when the file is not such a one, or when the browser gives no WebGL.
 */
export async function createRiggedSitter(glb: ArrayBuffer, options: StageOptions = {}): Promise<Sitter> {
  const loader = new GLTFLoader();
  loader.setMeshoptDecoder(MeshoptDecoder);
  const { scene } = await loader.parseAsync(glb, '');
  const lighting = createLighting();
  return createStage(riggedPerson(scene, lighting), lighting, options);
}

function riggedPerson(object: Object3D, lighting: Lighting): Person {
  object.updateMatrixWorld(true);
  const bones = findBones(object);
  const rest = Object.fromEntries(
    RIG_BONES.map((name) => {
      const at = new Vector3().setFromMatrixPosition(bones[name].matrixWorld);
      return [name, vec(at.x, at.y, at.z)];
    }),
  ) as unknown as RigRest;
  const heightM = new Box3().setFromObject(object).max.y;
  const rig = measureRig(rest, heightM);
  const restTurns = new Map<Object3D, Quaternion>();
  object.traverse((part) => restTurns.set(part, part.getWorldQuaternion(new Quaternion())));
  const textures = redress(object, lighting);

  return {
    object,
    place: rig.place,
    jointsOf: (pose) => poseRig(pose, rig).joints,
    show: (pose) => {
      const posed = poseRig(pose, rig);
      for (const name of RIG_BONES) {
        const turn = posed.turns[name];
        if (turn) turnTo(bones[name], turn, restTurns);
        if (name === 'Hips') moveTo(bones.Hips, posed.hips);
      }
    },
    dispose: () => {
      object.traverse((part) => {
        if (part instanceof Mesh) (part as Mesh).geometry.dispose();
      });
      for (const texture of textures) texture.dispose();
    },
  };
}

/** The bones by name, whatever prefix the exporter gave them. */
function findBones(object: Object3D): Record<RigBone, Bone> {
  const found = new Map<string, Bone>();
  object.traverse((part) => {
    if (part instanceof Bone) found.set(part.name.replace(/^mixamorig[:_]?/, ''), part as Bone);
  });
  const missing = RIG_BONES.filter((name) => !found.has(name));
  if (missing.length > 0) {
    throw new Error(
      `This model cannot be posed: it has no bone named ${missing.join(', ')}. A GLB with Mixamo bone names is needed.`,
    );
  }
  return Object.fromEntries(RIG_BONES.map((name) => [name, found.get(name)])) as Record<RigBone, Bone>;
}

/** Turns a bone so that it stands in the room as at rest and then turned by `turn`; its parent must be in place already. */
function turnTo(bone: Bone, { x, y, z }: Frame, restTurns: ReadonlyMap<Object3D, Quaternion>): void {
  const basis = new Matrix4().makeBasis(
    new Vector3(x.x, x.y, x.z),
    new Vector3(y.x, y.y, y.z),
    new Vector3(z.x, z.y, z.z),
  );
  const world = new Quaternion().setFromRotationMatrix(basis);
  const atRest = restTurns.get(bone);
  if (atRest) world.multiply(atRest);
  const parent = bone.parent?.getWorldQuaternion(new Quaternion()) ?? new Quaternion();
  bone.quaternion.copy(parent.invert().multiply(world));
  bone.updateMatrixWorld(false);
}

function moveTo(bone: Bone, to: { x: number; y: number; z: number }): void {
  const at = new Vector3(to.x, to.y, to.z);
  bone.position.copy(bone.parent ? bone.parent.worldToLocal(at) : at);
  bone.updateMatrixWorld(false);
}

/** Gives every mesh the room's shader with the picture it had, and answers with those pictures. */
function redress(object: Object3D, lighting: Lighting): Texture[] {
  const textures = new Set<Texture>();
  const dressed = new Map<Material, Material>();
  object.traverse((part) => {
    if (!(part instanceof Mesh)) return;
    const mesh = part as Mesh;
    const old = mesh.material;
    if (mesh instanceof SkinnedMesh) mesh.frustumCulled = false;
    if (!(old instanceof MeshStandardMaterial)) return;
    let fresh = dressed.get(old);
    if (!fresh) {
      const { map } = old;
      if (map) {
        // The shader squares the colours by itself.
        map.colorSpace = NoColorSpace;
        textures.add(map);
      }
      fresh = map
        ? lighting.material({
            kind: 'photo',
            picture: map,
            softness: 0.3,
            cutOut: old.transparent || old.alphaTest > 0,
          })
        : lighting.material({ kind: 'flat', colour: old.color.getHex(), softness: 0.3 });
      dressed.set(old, fresh);
    }
    mesh.material = fresh;
  });
  return [...textures];
}
