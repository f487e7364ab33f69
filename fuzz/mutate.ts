import type { Random } from './random.ts';

/** Inputs do not grow beyond this by mutation: each has to be read in milliseconds. */
const LONGEST = 200_000;
const MOST_MUTATIONS = 8;
const LONGEST_BLOCK = 400;
const MOST_REPEATS = 60;

type Mutation = (bytes: Buffer<ArrayBuffer>, random: Random, tokens: readonly string[]) => Buffer<ArrayBuffer>;

/** `bytes` with a few things changed: bits, blocks, the end, words of the format where none belong. */
export function mutate(bytes: Uint8Array, random: Random, tokens: readonly string[]): Buffer {
  let mutated = Buffer.from(bytes);
  const count = 1 + random.below(MOST_MUTATIONS);
  for (let index = 0; index < count; index += 1) mutated = random.pick(MUTATIONS)(mutated, random, tokens);
  return mutated.subarray(0, LONGEST);
}

const flipBit: Mutation = (bytes, random) => {
  if (bytes.length === 0) return bytes;
  const at = random.below(bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random.below(8)), at);
  return bytes;
};

const setByte: Mutation = (bytes, random) => {
  if (bytes.length === 0) return bytes;
  bytes.writeUInt8(random.pick([0, 1, 0x20, 0x7f, 0x80, 0xff, random.below(256)]), random.below(bytes.length));
  return bytes;
};

const changeNumber: Mutation = (bytes, random) => {
  const text = bytes.toString('latin1');
  const numbers = [...text.matchAll(/\d+/gu)];
  if (numbers.length === 0) return bytes;
  const found = random.pick(numbers);
  const value = random.pick(['0', '-1', '1', '65536', '2147483647', '4294967296', '99999999999999999999', '0.0001']);
  return splice(bytes, found.index, found[0].length, Buffer.from(value));
};

const removeBlock: Mutation = (bytes, random) => {
  const [start, length] = block(bytes, random);
  return splice(bytes, start, length, Buffer.alloc(0));
};

const copyBlock: Mutation = (bytes, random) => {
  const [start, length] = block(bytes, random);
  return splice(bytes, random.below(bytes.length + 1), 0, bytes.subarray(start, start + length));
};

const repeatBlock: Mutation = (bytes, random) => {
  const [start, length] = block(bytes, random);
  const repeated = Buffer.concat(new Array(1 + random.below(MOST_REPEATS)).fill(bytes.subarray(start, start + length)));
  return splice(bytes, start, 0, repeated);
};

const truncate: Mutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1));

const insertToken: Mutation = (bytes, random, tokens) =>
  splice(bytes, random.below(bytes.length + 1), 0, Buffer.from(random.pick(tokens)));

const overwriteWithToken: Mutation = (bytes, random, tokens) => {
  const token = Buffer.from(random.pick(tokens));
  return splice(bytes, random.below(bytes.length + 1), token.length, token);
};

const repeatToken: Mutation = (bytes, random, tokens) => {
  const repeated = Buffer.from(random.pick(tokens).repeat(1 + random.below(MOST_REPEATS)));
  return splice(bytes, random.below(bytes.length + 1), 0, repeated);
};

const MUTATIONS: readonly Mutation[] = [
  flipBit,
  flipBit,
  setByte,
  changeNumber,
  removeBlock,
  copyBlock,
  repeatBlock,
  truncate,
  insertToken,
  insertToken,
  overwriteWithToken,
  repeatToken,
];

function block(bytes: Buffer, random: Random): [start: number, length: number] {
  const start = random.below(bytes.length + 1);
  return [start, random.below(Math.min(LONGEST_BLOCK, bytes.length - start) + 1)];
}

function splice(bytes: Buffer<ArrayBuffer>, start: number, length: number, inserted: Uint8Array): Buffer<ArrayBuffer> {
  if (bytes.length + inserted.length > LONGEST) return bytes;
  return Buffer.concat([bytes.subarray(0, start), inserted, bytes.subarray(start + length)]);
}
