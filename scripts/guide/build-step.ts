/** A step of a build that runs only when something it is made from has changed. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Failure } from '../../src/findings/failure.ts';

export interface BuildStep {
  readonly name: string;
  /** Files and folders whose content decides whether the step runs; folders count with all that is in them. */
  readonly inputs: readonly string[];
  /** Further things that decide it, such as versions. */
  readonly settings?: readonly string[];
  /** Files and folders that the step makes; if one is gone the step runs again. */
  readonly outputs: readonly string[];
  /** Does the work; what it returns is printed. */
  readonly run: () => string | Promise<string>;
}

/** Runs the step if its inputs changed since its last success or an output is missing; says which in a line. */
export async function runStep(step: BuildStep, stampFolder: string): Promise<void> {
  const stamp = path.join(stampFolder, `${step.name}.stamp`);
  const hash = hashOf(step);
  if (step.outputs.every((output) => fs.existsSync(output)) && readIfThere(stamp) === hash) {
    console.log(`${step.name}: unchanged`);
    return;
  }
  const started = performance.now();
  fs.rmSync(stamp, { force: true });
  const said = await step.run();
  writeWhole(stamp, hash);
  console.log(`${step.name}: ${said} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

/** Runs a build script: a `Failure` ends it with its message and hint and exit code 1, without a stack trace. */
export async function runBuild(build: () => Promise<void>): Promise<void> {
  try {
    await build();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.hint === undefined ? error.message : `${error.message}\n${error.hint}`);
    process.exitCode = 1;
  }
}

/** Writes a file so that it is there as a whole or not at all. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(unfinished, content);
  fs.renameSync(unfinished, file);
}

function hashOf(step: BuildStep): string {
  const hash = createHash('sha256');
  for (const setting of step.settings ?? []) hash.update(`${setting}\0`);
  for (const input of step.inputs)
    for (const file of filesOf(input)) {
      hash.update(`${path.basename(file)}\0`);
      hash.update(fs.readFileSync(file));
    }
  return hash.digest('hex');
}

/** The files of a folder and its folders, sorted; a file is itself. Symbolic links are followed. */
function filesOf(file: string): string[] {
  if (!fs.statSync(file).isDirectory()) return [file];
  return fs
    .readdirSync(file)
    .sort()
    .flatMap((name) => filesOf(path.join(file, name)));
}

function readIfThere(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
