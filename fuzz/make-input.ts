import type { SourceFormat } from '../src/reading/document.ts';
import { makeZip, type ZipPart } from '../tests/support/make-zip.ts';
import { DICTIONARIES } from './dictionaries.ts';
import { mutate } from './mutate.ts';
import { mutateXml } from './mutate-xml.ts';
import { nastyInput } from './nasty-inputs.ts';
import { Random } from './random.ts';
import { bytesOf, type Seed } from './seed-inputs.ts';

/** One input in so many is made to be nasty; the others are real ones with something changed. */
const NASTY_ONE_IN = 16;
/** Of packed seeds one in so many is changed as the bytes it is, the others inside. */
const OUTSIDE_ONE_IN = 4;
/** Of XML one in so many is changed letter by letter, which mostly ends it; the others stay well formed. */
const SYNTAX_ONE_IN = 3;

/** The input number `index` of a run with this `seed`: the same every time. */
export function makeInput(format: SourceFormat, seeds: readonly Seed[], seed: number, index: number): Uint8Array {
  const random = new Random(`${seed} ${format} ${index}`);
  if (random.oneIn(NASTY_ONE_IN)) return nastyInput(format, random);
  const start = random.pick(seeds);
  const tokens = DICTIONARIES[format];
  if ('parts' in start && !random.oneIn(OUTSIDE_ONE_IN)) return makeZip(mutateInside(start.parts, random, tokens));
  const bytes = bytesOf(start);
  return format === 'akoma-ntoso' ? mutatePart(bytes, random, tokens) : mutate(bytes, random, tokens);
}

function mutatePart(bytes: Uint8Array, random: Random, tokens: readonly string[]): Buffer {
  return random.oneIn(SYNTAX_ONE_IN) ? mutate(bytes, random, tokens) : mutateXml(bytes, random);
}

function mutateInside(parts: readonly ZipPart[], random: Random, tokens: readonly string[]): ZipPart[] {
  const chosen = random.below(parts.length);
  return parts.map((part, index) =>
    index === chosen ? { ...part, content: mutatePart(Buffer.from(part.content), random, tokens) } : part,
  );
}
