// The room: wall, window, shelf and plant, desk, chair, light and camera, fitted to whoever sits there.
import { Matrix4, Mesh, PerspectiveCamera, Scene } from 'three';
import type { BufferGeometry } from 'three';
import type { Workplace } from './body';
import type { Placement } from './pose-parameters';
import {
  backParts,
  chairParts,
  clutterParts,
  deskParts,
  merged,
  paneParts,
  screenParts,
  sideWallParts,
} from './room-parts';
import { placeCamera } from './scene-parameters';
import type { Pinhole, SitterScene } from './scene-parameters';
import type { Lighting } from './shading';
import { radians } from './vector';

/** The room with its camera; `set` changes light, furniture and camera, `moveChair` follows the sitter. */
export interface Room {
  readonly scene: Scene;
  readonly camera: PerspectiveCamera;
  set(settings: SitterScene): void;
  /** Puts the chair under the sitter; a sitter who is up (`rise` 1) has pushed it back and left it. */
  moveChair(sitter: Placement, rise: number): void;
  dispose(): void;
}

/** Builds the room around a workplace, lit by `lighting`. */
export function createRoom(
  place: Workplace,
  lighting: Lighting,
  sizePx: { readonly width: number; readonly height: number },
): Room {
  const scene = new Scene();
  const camera = new PerspectiveCamera(50, sizePx.width / sizePx.height, 0.05, 12);
  camera.matrixAutoUpdate = false;
  const freed: BufferGeometry[] = [];
  const tinted = lighting.material({ kind: 'tinted', softness: 0.1 });
  const glowing = lighting.material({ kind: 'glowing' });
  const put = (geometry: BufferGeometry, material = tinted): Mesh => {
    freed.push(geometry);
    const mesh = new Mesh(geometry, material);
    scene.add(mesh);
    return mesh;
  };
  put(merged(backParts()));
  const sideWall = put(merged(sideWallParts()));
  const desk = put(merged(deskParts(place)));
  const screen = put(merged(screenParts(place)));
  const chairs = {
    none: put(merged(chairParts(place, 0))),
    low: put(merged(chairParts(place, 0.5))),
    high: put(merged(chairParts(place, 0.88))),
  };
  const panes = put(merged(paneParts()), glowing);
  const clutter = clutterParts().map(({ wall, parts }) => ({ wall, mesh: put(merged(parts)) }));

  return {
    scene,
    camera,
    set: (settings) => {
      lighting.set(settings.light);
      desk.visible = settings.desk === 'shown';
      for (const [kind, chair] of Object.entries(chairs)) chair.visible = kind === settings.chair;
      clutter.forEach(
        ({ mesh }, i) => (mesh.visible = i < Math.round(settings.clutterRatio * clutter.length)),
      );
      panes.visible = clutter[0]?.mesh.visible ?? false;
      const lens = placeCamera(settings.camera, place);
      screen.visible = desk.visible && settings.camera.view === 'side';
      // The side wall stands across from the camera, wherever that is.
      const turn = lens.position.x < -0.5 ? Math.PI : 0;
      for (const { wall, mesh } of clutter) if (wall === 'side') mesh.rotation.y = turn;
      sideWall.rotation.y = turn;
      aimCamera(camera, lens);
    },
    moveChair: ({ dxM, dyM, dzM, yawDeg }, rise) => {
      for (const chair of Object.values(chairs)) {
        chair.position.set(dxM * (1 - rise), dyM * (1 - rise), dzM * (1 - rise) - 0.4 * rise);
        chair.rotation.y = radians(yawDeg * (1 - rise));
      }
    },
    dispose: () => {
      for (const geometry of freed) geometry.dispose();
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
