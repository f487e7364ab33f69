import { MultiBar, Presets } from 'cli-progress';
import { printable } from '../formats/table/printable.ts';
import type { Session } from './session.ts';

/** How far a batch of files has come, shown as it goes. */
export interface Progress {
  /** A file was taken in; `line` says with what result. */
  advance(line: string): Promise<void>;
  /** A file could not be taken in; `sentence` says why. */
  complain(sentence: string): Promise<void>;
  /** Something else about the last file should be known. */
  remark(sentence: string): Promise<void>;
  end(): void;
}

/** A bar on a terminal, a line a file elsewhere; complaints go to standard error in both. */
export function startProgress(session: Session, files: number): Progress {
  return session.messages.isTerminal ? bar(session, files) : lines(session);
}

function lines({ output, messages }: Session): Progress {
  return {
    advance: (line) => output.write(`${printable(line)}\n`),
    complain: (sentence) => messages.write(`${sentence}\n`),
    remark: (sentence) => messages.write(`${sentence}\n`),
    end() {},
  };
}

function bar({ words, messages }: Session, files: number): Progress {
  const format = '{bar} {value}/{total} {title}';
  const bars = new MultiBar(
    { format, stream: process.stderr, hideCursor: true, gracefulExit: false },
    Presets.shades_classic,
  );
  const progress = bars.create(files, 0, { title: words.ingest.files(files) });
  const room = Math.max(messages.width - 60, 10);
  return {
    async advance(line) {
      progress.increment(1, { title: printable(line).slice(0, room) });
    },
    async complain(sentence) {
      bars.log(`${sentence}\n`);
      progress.increment(1);
    },
    async remark(sentence) {
      bars.log(`${sentence}\n`);
    },
    end: () => bars.stop(),
  };
}
