import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/program.ts';

export interface Called {
  readonly code: number;
  readonly interrupted: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CallOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly tty?: boolean;
  readonly signal?: AbortSignal;
  /** Told of each text that goes to standard output. */
  readonly onStdout?: (text: string) => void;
}

/** Runs the command line in this process and collects what it says. */
export async function call(args: readonly string[], options: CallOptions = {}): Promise<Called> {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
      if (name === 'stdout') options.onStdout?.(text);
    },
    isTTY: options.tty === true,
    columns: 80,
  });
  const ended = await main(args, {
    stdin: chunks(options.stdin ?? ''),
    stdout: output('stdout'),
    stderr: output('stderr'),
    cwd: options.cwd ?? process.cwd(),
    env: options.env ?? {},
    signal: options.signal ?? new AbortController().signal,
  });
  return { ...ended, ...written };
}

async function* chunks(content: string | Uint8Array) {
  yield await Promise.resolve(typeof content === 'string' ? Buffer.from(content) : content);
}

/** A folder for one test file, with the files given; `remove` takes it away. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const path = mkdtempSync(join(tmpdir(), 'mhero-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
