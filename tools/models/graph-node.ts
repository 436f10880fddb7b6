// The nodes of a TensorFlow.js graph model, written as its JSON expects them.

type Attribute =
  | { type: string }
  | { shape: { dim: { size: string }[] } }
  | { s: string }
  | { b: boolean }
  | { i: string }
  | { list: { i: string[] } | { s: string[] } };

/** One node of the graph; `input` names the nodes it reads, in the order the operation wants. */
export interface GraphNode {
  name: string;
  op: string;
  input: readonly string[];
  attr: Readonly<Record<string, Attribute>>;
}

const FLOAT: Attribute = { type: 'DT_FLOAT' };
const INT32: Attribute = { type: 'DT_INT32' };
export const NHWC = { data_format: text('NHWC') };

/** A node of single-precision numbers. */
export function floatNode(
  name: string,
  op: string,
  input: readonly string[],
  attr: GraphNode['attr'] = {},
): GraphNode {
  return { name, op, input, attr: { T: FLOAT, ...attr } };
}

/** The place where the caller's input enters the graph. */
export function placeholderNode(name: string, shape: readonly number[]): GraphNode {
  return { name, op: 'Placeholder', input: [], attr: { dtype: FLOAT, shape: shapeOf(shape) } };
}

/** A weight; its values lie in the weights file under the same name. */
export function constNode(name: string, kind: 'float32' | 'int32'): GraphNode {
  return { name, op: 'Const', input: [], attr: { dtype: kind === 'int32' ? INT32 : FLOAT } };
}

/** A string attribute; the JSON form of the format carries strings in base 64. */
export function text(value: string): Attribute {
  return { s: base64(value) };
}

/** A list of strings, each in base 64. */
export function texts(values: readonly string[]): Attribute {
  return { list: { s: values.map(base64) } };
}

/** A whole number; the JSON form carries 64-bit numbers as strings. */
export function integer(value: number): Attribute {
  return { i: String(value) };
}

/** A list of whole numbers. */
export function integers(values: readonly number[]): Attribute {
  return { list: { i: values.map(String) } };
}

/** A truth value. */
export function flag(value: boolean): Attribute {
  return { b: value };
}

function shapeOf(shape: readonly number[]): Attribute {
  return { shape: { dim: shape.map((size) => ({ size: String(size) })) } };
}

function base64(value: string): string {
  return btoa(value);
}
