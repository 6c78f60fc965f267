#!/usr/bin/env node
import { main } from './program.ts';
import type { Output } from './io.ts';

/** The bin `mhero`: joins the command line to this process. */
const interrupted = 130;

function outputTo(stream: NodeJS.WriteStream): Output {
  // A reader that goes away (`mhero ... | head`) is no fault of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY,
    columns: stream.columns ?? 80,
  };
}

const abort = new AbortController();
let signals = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (++signals > 1) process.exit(interrupted);
    abort.abort();
  });
}

const ended = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  cwd: process.cwd(),
  env: process.env,
  signal: abort.signal,
});
process.exitCode = ended.interrupted ? interrupted : ended.code;
