// The room: wall, window, shelf and plant, desk, chair, light and camera, fitted to the body that sits there.
import {
  AmbientLight,
  BoxGeometry,
  Color,
  CylinderGeometry,
  DirectionalLight,
  Group,
  HemisphereLight,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  PerspectiveCamera,
  PlaneGeometry,
  Scene,
  SphereGeometry,
} from 'three';
import type { BufferGeometry, Light, Material } from 'three';
import { workplaceOf } from './body';
import type { SitterBody, Workplace } from './body';
import { placeCamera } from './scene-parameters';
import type { Pinhole, SitterLight, SitterScene } from './scene-parameters';

/** The room with its camera; `set` changes light, furniture and camera, `moveChair` follows the sitter. */
export interface Room {
  readonly scene: Scene;
  readonly camera: PerspectiveCamera;
  set(settings: SitterScene): Pinhole;
  moveChair(dxM: number, dyM: number, dzM: number, yawDeg: number): void;
  dispose(): void;
}

const WALL_BEHIND_M = -1.5;
const WALL_ASIDE_M = -1.9;

/** Strength and tint of the lights: sky, key light and background, by kind of light. */
const LIGHTS: Readonly<
  Record<
    SitterLight,
    {
      sky: number;
      key: number;
      fill: number;
      keyColour: number;
      skyColour: number;
      windowColour: number;
      wall: number;
    }
  >
> = {
  bright: {
    sky: 1.5,
    key: 1.9,
    fill: 0.35,
    keyColour: 0xfff1de,
    skyColour: 0xf3f6ff,
    windowColour: 0xf4f8ff,
    wall: 0xd9d2c5,
  },
  dim: {
    sky: 0.3,
    key: 0.36,
    fill: 0.1,
    keyColour: 0xffd9ae,
    skyColour: 0xcfd8ff,
    windowColour: 0x39424f,
    wall: 0xcfc5b5,
  },
  back: {
    sky: 0.62,
    key: 0.3,
    fill: 0.1,
    keyColour: 0xffffff,
    skyColour: 0xe8efff,
    windowColour: 0xffffff,
    wall: 0xf6f3ee,
  },
  coloured: {
    sky: 0.75,
    key: 1.5,
    fill: 0.3,
    keyColour: 0xffa46b,
    skyColour: 0x9db2ff,
    windowColour: 0x9aa7e8,
    wall: 0xcbbfae,
  },
  off: {
    sky: 0.012,
    key: 0.01,
    fill: 0,
    keyColour: 0xbfd0ff,
    skyColour: 0xbfd0ff,
    windowColour: 0x04060a,
    wall: 0xcfc5b5,
  },
};

/** Builds the room around a body. */
export function createRoom(body: SitterBody, sizePx: { width: number; height: number }): Room {
  const place = workplaceOf(body);
  const scene = new Scene();
  const camera = new PerspectiveCamera(50, sizePx.width / sizePx.height, 0.05, 12);
  camera.matrixAutoUpdate = false;
  const freed: { dispose(): void }[] = [];
  const keep = <T extends BufferGeometry | Material>(thing: T): T => {
    freed.push(thing);
    return thing;
  };
  const build = builder(keep);
  const wall = new MeshLambertMaterial({ color: 0xd9d2c5 });
  const pane = new MeshBasicMaterial({ color: 0xf4f8ff });
  keep(wall);
  keep(pane);
  scene.add(build.wall(wall));
  const desk = build.desk(place, body);
  const lowChair = build.chair(place, body, 0.24);
  const highChair = build.chair(place, body, 0.47);
  const clutter = build.clutter(pane);
  const chair = new Group();
  chair.add(lowChair, highChair);
  scene.add(desk, chair, ...clutter);

  const sky = new HemisphereLight(0xffffff, 0x8d8275, 1);
  const fill = new AmbientLight(0xffffff, 0.2);
  const key = new DirectionalLight(0xffffff, 1);
  key.position.set(1.1, 2.4, 2.1);
  const behind = new DirectionalLight(0xffffff, 0);
  behind.position.set(-0.5, 2.2, -2);
  const lights: Light[] = [sky, fill, key, behind];
  scene.add(...lights);

  return {
    scene,
    camera,
    set: (settings) => {
      const l = LIGHTS[settings.light];
      sky.intensity = l.sky;
      sky.color.set(l.skyColour);
      fill.intensity = l.fill;
      key.intensity = l.key;
      key.color.set(l.keyColour);
      behind.intensity = settings.light === 'back' ? 2.6 : 0;
      wall.color.set(l.wall);
      pane.color.set(l.windowColour);
      scene.background = new Color(l.wall).multiplyScalar(Math.min(1, l.sky * 0.6));
      desk.visible = settings.desk === 'shown';
      chair.visible = settings.chair !== 'none';
      lowChair.visible = settings.chair === 'low';
      highChair.visible = settings.chair === 'high';
      clutter.forEach((thing, i) => (thing.visible = i < Math.round(settings.clutterRatio * clutter.length)));
      const lens = placeCamera(settings.camera, body);
      aimCamera(camera, lens);
      return lens;
    },
    moveChair: (dxM, dyM, dzM, yawDeg) => {
      chair.position.set(dxM, dyM, dzM);
      chair.rotation.y = (yawDeg * Math.PI) / 180;
    },
    dispose: () => {
      for (const thing of freed) thing.dispose();
    },
  };
}

function aimCamera(camera: PerspectiveCamera, lens: Pinhole): void {
  const { right, up, forward, position } = lens;
  // prettier-ignore
  camera.matrix.copy(new Matrix4().set(
    right.x, up.x, -forward.x, position.x,
    right.y, up.y, -forward.y, position.y,
    right.z, up.z, -forward.z, position.z,
    0, 0, 0, 1,
  ));
  camera.matrixWorldNeedsUpdate = true;
  camera.fov = lens.fovDeg;
  camera.updateProjectionMatrix();
}

/** The makers of things in the room. */
function builder(keep: <T extends BufferGeometry | Material>(thing: T) => T) {
  const matte = (colour: number): MeshLambertMaterial => keep(new MeshLambertMaterial({ color: colour }));
  const box = (
    w: number,
    h: number,
    d: number,
    material: Material,
    x: number,
    y: number,
    z: number,
  ): Mesh => {
    const mesh = new Mesh(keep(new BoxGeometry(w, h, d)), material);
    mesh.position.set(x, y, z);
    return mesh;
  };
  const pole = (r: number, h: number, material: Material, x: number, y: number, z: number): Mesh => {
    const mesh = new Mesh(keep(new CylinderGeometry(r, r, h, 14)), material);
    mesh.position.set(x, y, z);
    return mesh;
  };
  const group = (...parts: Mesh[]): Group => {
    const g = new Group();
    g.add(...parts);
    return g;
  };

  return {
    wall: (material: Material): Group => {
      const back = new Mesh(keep(new PlaneGeometry(8, 4)), material);
      back.position.set(0, 2, WALL_BEHIND_M);
      const aside = new Mesh(keep(new PlaneGeometry(8, 4)), material);
      aside.rotation.y = Math.PI / 2;
      aside.position.set(WALL_ASIDE_M, 2, 1);
      const floor = new Mesh(keep(new PlaneGeometry(8, 8)), matte(0x9c8468));
      floor.rotation.x = -Math.PI / 2;
      return group(back, aside, floor, box(8, 0.08, 0.02, matte(0xefe9df), 0, 0.04, WALL_BEHIND_M + 0.01));
    },
    desk: (place: Workplace, body: SitterBody): Group => {
      const wood = matte(0xb98d5f);
      const dark = matte(0x35353b);
      const depth = 0.75;
      const mid = place.deskEdgeZ + depth / 2;
      const top = place.deskTopM;
      const width = 1.4;
      const screenZ = place.deskEdgeZ + 0.62;
      const screenY = place.eyeM - 0.16 * (body.heightM / 1.75);
      return group(
        box(width, 0.028, depth, wood, 0, top - 0.014, mid),
        pole(0.022, top, dark, width / 2 - 0.06, top / 2, place.deskEdgeZ + depth - 0.06),
        pole(0.022, top, dark, -width / 2 + 0.06, top / 2, place.deskEdgeZ + depth - 0.06),
        box(0.42, 0.016, 0.14, matte(0x54555c), 0, top + 0.01, place.keyboardZ + 0.09),
        box(0.062, 0.03, 0.1, matte(0x3f4046), -0.29, top + 0.016, place.keyboardZ + 0.13),
        box(0.56, 0.33, 0.022, dark, 0, screenY, screenZ + 0.06),
        box(0.06, screenY - top, 0.03, dark, 0, (screenY + top) / 2, screenZ + 0.08),
        box(0.24, 0.012, 0.18, dark, 0, top + 0.007, screenZ + 0.06),
        pole(0.036, 0.09, matte(0xd7d2c4), 0.36, top + 0.045, place.keyboardZ + 0.12),
      );
    },
    chair: (place: Workplace, body: SitterBody, backShare: number): Group => {
      const cloth = matte(0x4a4f57);
      const metal = matte(0x2f3136);
      const k = body.heightM / 1.75;
      const seat = place.seatTopM;
      const backTop = seat + backShare * 1.65 * k + 0.1;
      const backLow = seat + 0.12;
      const z = -0.17 * k * (0.4 + 0.6 * body.buildRatio) - 0.055;
      return group(
        box(0.46 * k, 0.06, 0.44 * k, cloth, 0, seat - 0.03, 0.06),
        box(0.42 * k, backTop - backLow, 0.045, cloth, 0, (backTop + backLow) / 2, z),
        box(0.06, backLow - seat + 0.16, 0.03, metal, 0, (backLow + seat) / 2, z - 0.02),
        box(0.06, 0.03, 0.2, metal, 0, seat - 0.06, z + 0.08),
        pole(0.028, seat - 0.1, metal, 0, (seat - 0.06) / 2 + 0.03, 0.03),
        box(0.56, 0.03, 0.06, metal, 0, 0.05, 0.03),
        box(0.06, 0.03, 0.56, metal, 0, 0.05, 0.03),
      );
    },
    clutter: (pane: Material): Group[] => {
      const paper = matte(0xf0eadd);
      const z = WALL_BEHIND_M + 0.14;
      const leaf = matte(0x5f7d4e);
      const leaves = [0, 1, 2, 3, 4, 5, 6].map((i) => {
        const mesh = new Mesh(keep(new SphereGeometry(0.11, 10, 8)), leaf);
        mesh.scale.set(0.5, 1.3, 0.4);
        mesh.position.set(
          0.98 + 0.1 * Math.cos(i * 0.9),
          0.62 + 0.12 * ((i * 7) % 3),
          -1.05 + 0.1 * Math.sin(i * 0.9),
        );
        mesh.rotation.z = 0.5 * Math.cos(i * 0.9);
        return mesh;
      });
      const shelf = group(
        box(0.95, 0.025, 0.22, matte(0xa77f57), -0.72, 1.52, z),
        ...[0x8c4f43, 0x3f5f72, 0xcfa14e, 0x56654a, 0x8a8076, 0x6b4a68].map((colour, i) =>
          box(
            0.035 + 0.006 * (i % 3),
            0.2 + 0.02 * ((i * 5) % 3),
            0.15,
            matte(colour),
            -1.1 + i * 0.048,
            1.64,
            z,
          ),
        ),
        pole(0.05, 0.14, paper, -0.42, 1.6, z),
      );
      const window = group(
        box(1.0, 1.15, 0.02, matte(0xf3efe7), 0.75, 1.62, WALL_BEHIND_M + 0.012),
        box(0.43, 0.5, 0.02, pane, 0.52, 1.89, WALL_BEHIND_M + 0.022),
        box(0.43, 0.5, 0.02, pane, 0.98, 1.89, WALL_BEHIND_M + 0.022),
        box(0.43, 0.5, 0.02, pane, 0.52, 1.34, WALL_BEHIND_M + 0.022),
        box(0.43, 0.5, 0.02, pane, 0.98, 1.34, WALL_BEHIND_M + 0.022),
      );
      const plant = group(
        pole(0.11, 0.26, matte(0xb4694a), 0.98, 0.13, -1.05),
        pole(0.015, 0.4, leaf, 0.98, 0.4, -1.05),
        ...leaves,
      );
      const picture = group(
        box(0.36, 0.46, 0.02, matte(0x6d5a48), -0.15, 1.72, WALL_BEHIND_M + 0.012),
        box(0.3, 0.4, 0.02, matte(0xc9b79a), -0.15, 1.72, WALL_BEHIND_M + 0.018),
        box(0.18, 0.12, 0.02, matte(0x7c8f8a), -0.17, 1.68, WALL_BEHIND_M + 0.022),
      );
      const boxes = group(
        box(0.4, 0.3, 0.3, matte(0xb59b74), -1.3, 0.15, -1.2),
        box(0.3, 0.22, 0.28, matte(0xa68b66), -1.28, 0.41, -1.2),
      );
      return [window, shelf, plant, picture, boxes];
    },
  };
}
