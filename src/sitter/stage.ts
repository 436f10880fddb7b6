// Draws a person at the desk into a canvas and tells what is true of the picture.
import { LinearSRGBColorSpace, NoToneMapping, WebGLRenderer } from 'three';
import type { SitterBody } from './body';
import { clampPose } from './joint-limits';
import { projectJoints } from './joints';
import type { JointName, SitterJoints } from './joints';
import { modelledPerson } from './person';
import type { Person } from './person';
import { riseShare, UPRIGHT } from './pose-parameters';
import type { SitterPose } from './pose-parameters';
import { createRoom } from './scene';
import { DEFAULT_SCENE, placeCamera } from './scene-parameters';
import type { PixelPoint, SitterScene } from './scene-parameters';
import type { Lighting } from './shading';
import { trueAngles } from './truth';
import type { TrueAngles } from './truth';

/** What is true of the frame last drawn. */
export interface SitterTruth {
  readonly pose: SitterPose;
  readonly scene: SitterScene;
  readonly present: boolean;
  /** Joints in the room, metres. */
  readonly joints: SitterJoints;
  /** The same in the picture, pixels, y down. */
  readonly pixels: Readonly<Record<JointName, PixelPoint>>;
  readonly angles: TrueAngles;
}

/** A person at a desk. */
export interface Sitter {
  readonly canvas: HTMLCanvasElement | OffscreenCanvas;
  /** Draws one frame. The pose is first brought inside the joint limits; without `scene` the last one stays. */
  render(pose: SitterPose, scene?: SitterScene): void;
  /** What is true of the frame last drawn. */
  truth(): SitterTruth;
  /** Frees the graphics memory; the sitter cannot be drawn afterwards. */
  dispose(): void;
}

export interface StageOptions {
  readonly scene?: SitterScene;
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** Smooth edges. Nearly free with a graphics card, twice the time without one; off unless asked for. */
  readonly antialias?: boolean;
  /** Where to draw; without it a canvas is made, off screen where there is no page. */
  readonly canvas?: HTMLCanvasElement | OffscreenCanvas;
}

/** Puts `person`, made with `lighting`, at a desk. Throws when the browser gives no WebGL. */
export function createStage(person: Person, lighting: Lighting, options: StageOptions): Sitter {
  const size = { width: options.widthPx ?? 640, height: options.heightPx ?? 480 };
  const canvas = options.canvas ?? makeCanvas(size);
  canvas.width = size.width;
  canvas.height = size.height;
  const antialias = options.antialias ?? false;
  const renderer = new WebGLRenderer({ canvas, antialias, preserveDrawingBuffer: true });
  renderer.setSize(size.width, size.height, false);
  // The shader ends in screen colours by itself.
  renderer.outputColorSpace = LinearSRGBColorSpace;
  renderer.toneMapping = NoToneMapping;

  const room = createRoom(person.place, lighting, size);
  room.scene.add(person.object);
  const company = new Map<SitterBody, Person>();
  const companion = (body: SitterBody): Person => {
    const known = company.get(body);
    if (known) return known;
    const made = modelledPerson(body, lighting);
    company.set(body, made);
    room.scene.add(made.object);
    return made;
  };
  const put = (who: Person, pose: SitterPose): void => {
    who.object.visible = pose.posture.kind !== 'absent';
    if (who.object.visible) who.show(pose);
  };
  let settings = options.scene ?? DEFAULT_SCENE;
  let drawn = clampPose(UPRIGHT);
  room.set(settings);

  return {
    canvas,
    render: (pose, scene) => {
      drawn = clampPose(pose);
      if (scene !== undefined && scene !== settings) {
        settings = scene;
        room.set(settings);
      }
      for (const other of company.values()) other.object.visible = false;
      put(person, drawn);
      for (const other of settings.company) put(companion(other.body), clampPose(other.pose));
      const rise = riseShare(drawn.posture);
      if (rise !== undefined) room.moveChair(drawn.placement, rise);
      renderer.render(room.scene, room.camera);
    },
    truth: () => {
      const joints = person.jointsOf(drawn);
      return {
        pose: drawn,
        scene: settings,
        present: drawn.posture.kind !== 'absent',
        joints,
        pixels: projectJoints(joints, placeCamera(settings.camera, person.place), size),
        angles: trueAngles(drawn, joints),
      };
    },
    dispose: () => {
      person.dispose();
      for (const other of company.values()) other.dispose();
      room.dispose();
      lighting.dispose();
      renderer.dispose();
    },
  };
}

function makeCanvas(size: { width: number; height: number }): HTMLCanvasElement | OffscreenCanvas {
  if (typeof document === 'undefined') return new OffscreenCanvas(size.width, size.height);
  return document.createElement('canvas');
}
