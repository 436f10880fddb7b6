// Finds PAD operators that the convolutions after them can do themselves, which spares copying whole tensors.
import type { Constant } from './constants';
import type { TfliteModel } from './tflite-model';

/** A PAD to leave out: what it reads, and its widths as [before, after] pairs of all four dimensions. */
export interface FoldedPad {
  input: number;
  widths: readonly number[];
}

/**
 * The PADs that can be folded, keyed by the tensor they compute: zeros around height and width only, read by
 * nothing but unpadded convolutions.
 */
export function foldPads(
  model: TfliteModel,
  constants: ReadonlyMap<number, Constant>,
): Map<number, FoldedPad> {
  const folded = new Map<number, FoldedPad>();
  for (const operator of model.operators) {
    if (operator.kind !== 'pad') continue;
    const [input, paddings] = operator.inputs;
    const [output] = operator.outputs;
    if (input === undefined || paddings === undefined || output === undefined) continue;
    const widths = readPairs(constants.get(paddings));
    if (widths !== null && isReadOnlyByValidConvolutions(model, output))
      folded.set(output, { input, widths });
  }
  return folded;
}

/** The widths of a 4-D padding around height and width, or null for any other. */
function readPairs(paddings: Constant | undefined): number[] | null {
  if (paddings?.type !== 'int32' || paddings.bytes.length !== 32) return null;
  const { buffer, byteOffset } = paddings.bytes;
  const view = new DataView(buffer, byteOffset);
  const widths = Array.from({ length: 8 }, (_, i) => view.getInt32(i * 4, true));
  const [batchBefore, batchAfter, , , , , channelsBefore, channelsAfter] = widths;
  return batchBefore === 0 && batchAfter === 0 && channelsBefore === 0 && channelsAfter === 0 ? widths : null;
}

function isReadOnlyByValidConvolutions(model: TfliteModel, tensor: number): boolean {
  const readers = model.operators.filter(({ inputs }) => inputs.includes(tensor));
  return (
    !model.outputs.includes(tensor) &&
    readers.length > 0 &&
    readers.every(
      (reader) =>
        (reader.kind === 'conv2d' || reader.kind === 'depthwiseConv2d') &&
        reader.padding === 'VALID' &&
        reader.inputs[0] === tensor,
    )
  );
}
