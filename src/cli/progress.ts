import { oneLine, printable } from '../report/printable.ts';
import type { Output } from './io.ts';

/** A line at the terminal that says how far a long work is. */
export interface Progress {
  step(text: string): void;
  /** Takes the line away again. */
  end(): void;
}

const silent: Progress = { step: () => undefined, end: () => undefined };

/** Shows `3/120 name` on one line that is written over; shows nothing where no terminal is. */
export function progressOn(output: Output, total: number, quiet = false): Progress {
  if (!output.isTTY || quiet || total < 2) return silent;
  let done = 0;
  return {
    step(text) {
      done++;
      output.write(`\r\u001b[K${oneLine(printable(`${done}/${total} ${text}`), output.columns - 1)}`);
    },
    end() {
      output.write('\r\u001b[K');
    },
  };
}
