import type { DocumentReader } from '../desk/document-reader.ts';
import { type DeskParts, operatorContext } from '../desk/open-context.ts';
import { publishDueStatements } from '../desk/publish-campaign-statement.ts';
import { publishDueReleases } from '../desk/publish-release.ts';
import { takeNextReleaseIn } from '../desk/take-release-in.ts';
import { type KeptDoing, keepDoing } from './keep-doing.ts';

/** What the job works with. */
export interface PublishingOptions {
  readonly parts: DeskParts;
  /** Reads what was published into the register. */
  readonly reader: DocumentReader;
  /** Told of what went wrong; it is tried again after the pause. */
  readonly onFailure: (error: unknown) => void;
  /** How long it rests between looking, in milliseconds; two seconds if not given. */
  readonly pause?: number;
}

const PAUSE = 2_000;

/** Publishes press releases and statements of campaigns when their time has come, and takes releases into the register. */
export function startPublishing({ parts, reader, onFailure, pause = PAUSE }: PublishingOptions): KeptDoing {
  const work = async (): Promise<number> => {
    const context = operatorContext(parts);
    await publishDueReleases(context);
    await publishDueStatements(context);
    return (await takeNextReleaseIn(context, reader)) ? 0 : pause;
  };
  return keepDoing({ work, onFailure, pause });
}
