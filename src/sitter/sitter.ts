// The synthetic sitter: a person at a desk with known joint angles, drawn by three.js into a canvas. Load only when wanted.
import { LinearSRGBColorSpace, NoToneMapping, WebGLRenderer } from 'three';
import { DEFAULT_BODY } from './body';
import type { SitterBody } from './body';
import { createFigure } from './figure';
import type { Figure } from './figure';
import { clampPose } from './joint-limits';
import { riseShare, UPRIGHT } from './pose-parameters';
import type { SitterPose } from './pose-parameters';
import { createRoom } from './scene';
import { DEFAULT_SCENE, placeCamera } from './scene-parameters';
import type { PixelPoint, SitterScene } from './scene-parameters';
import { createLighting } from './shading';
import { projectJoints } from './joints';
import { poseSkeleton } from './skeleton';
import type { JointName, SitterJoints } from './joints';
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

export interface SitterOptions {
  readonly body?: SitterBody;
  readonly scene?: SitterScene;
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** Smooth edges. Nearly free with a graphics card, twice the time without one; off unless asked for. */
  readonly antialias?: boolean;
  /** Where to draw; without it a canvas is made, off screen where there is no page. */
  readonly canvas?: HTMLCanvasElement | OffscreenCanvas;
}

/** Builds a sitter. Throws when the browser gives no WebGL. */
export function createSitter(options: SitterOptions = {}): Sitter {
  const body = options.body ?? DEFAULT_BODY;
  const size = { width: options.widthPx ?? 640, height: options.heightPx ?? 480 };
  const canvas = options.canvas ?? makeCanvas(size);
  canvas.width = size.width;
  canvas.height = size.height;
  const renderer = new WebGLRenderer({
    canvas,
    antialias: options.antialias ?? false,
    preserveDrawingBuffer: true,
  });
  renderer.setSize(size.width, size.height, false);
  // The shader ends in screen colours by itself.
  renderer.outputColorSpace = LinearSRGBColorSpace;
  renderer.toneMapping = NoToneMapping;

  const lighting = createLighting();
  const figures = new Map<SitterBody, Figure>();
  const room = createRoom(body, lighting, size);
  const figureOf = (who: SitterBody): Figure => {
    const known = figures.get(who);
    if (known) return known;
    const made = createFigure(who, lighting);
    figures.set(who, made);
    room.scene.add(made.object);
    return made;
  };
  figureOf(body);
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
      for (const figure of figures.values()) figure.object.visible = false;
      for (const person of [{ body, pose: drawn }, ...settings.company]) {
        if (person.pose.posture.kind === 'absent') continue;
        const figure = figureOf(person.body);
        figure.object.visible = true;
        figure.pose(poseSkeleton(clampPose(person.pose), person.body));
      }
      const rise = riseShare(drawn.posture);
      if (rise !== undefined) room.moveChair(drawn.placement, rise);
      renderer.render(room.scene, room.camera);
    },
    truth: () => {
      const { joints } = poseSkeleton(drawn, body);
      return {
        pose: drawn,
        scene: settings,
        present: drawn.posture.kind !== 'absent',
        joints,
        pixels: projectJoints(joints, placeCamera(settings.camera, body), size),
        angles: trueAngles(drawn, joints),
      };
    },
    dispose: () => {
      for (const figure of figures.values()) figure.dispose();
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
