import type { ExitCode } from '../findings/failure.ts';

/** Where a command writes to: a stream of the process, or a list in a test. */
export interface Output {
  write(text: string): void;
  /** True for a terminal, where colour and progress make sense. */
  readonly isTTY: boolean;
  /** Characters on a line of the terminal. */
  readonly columns: number;
}

/** All of the world that a command sees beside files and the network. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Folder that relative names start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user wants the command to end. */
  readonly signal: AbortSignal;
}

/** What a command gets: the world, and a place for its exit code. */
export interface Session extends Io {
  finish(code: ExitCode): void;
}
