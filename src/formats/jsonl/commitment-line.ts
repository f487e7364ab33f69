import type { ActorPart, ExtractedCommitment } from '../../extraction/commitment.ts';

/** What a line says of a commitment, found just now or kept in the register. */
export type WrittenCommitment = Omit<ExtractedCommitment, 'trace'>;

/** A commitment as a line of `servanda extract --format jsonl`; parts that the text does not have are left out. */
export function commitmentLine(commitment: WrittenCommitment, document: string): string {
  const { deadline, target } = commitment;
  return JSON.stringify({
    id: commitment.id,
    document,
    passage: commitment.passage,
    page: commitment.page,
    kind: commitment.kind,
    speaker: commitment.speaker && actor(commitment.speaker),
    verb: commitment.verb?.text ?? null,
    strength: commitment.strength,
    bearers: commitment.bearers.map(actor),
    action: commitment.action?.text ?? null,
    quote: commitment.quote,
    start: commitment.start,
    end: commitment.end,
    ...(deadline && {
      deadline: {
        text: deadline.text,
        edtf: deadline.edtf ?? undefined,
        relativeTo: deadline.relativeTo ?? undefined,
      },
    }),
    ...(target && {
      target: {
        text: target.text,
        minimum: target.minimum ?? undefined,
        maximum: target.maximum ?? undefined,
        unit: target.unit,
      },
    }),
    confidence: commitment.confidence,
    language: commitment.language,
  });
}

/** What was inferred is marked; what the text says is not. */
function actor(part: ActorPart) {
  return { text: part.text, actor: part.actor, ...(part.implied && { implied: true }) };
}
