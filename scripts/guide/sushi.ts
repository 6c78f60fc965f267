/** Runs SUSHI on the guide with nothing but what is on this machine, and reads its verdict. */
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { Failure } from '../../src/findings/failure.ts';
import type { FhirPackage } from './package-cache.ts';

/** SUSHI clones definitions by the thousand; with Node's small default a fifth of its time goes to moving them. */
const roomForYoungObjects = '--max-semi-space-size=64';
/** Answers SUSHI's repeated questions: another fifth. */
const lookups = path.join(import.meta.dirname, 'sushi-lookups.cjs');

export interface SushiRun {
  /** The guide: the folder of sushi-config.yaml. */
  readonly guide: string;
  /** HOME of the child, with the package cache in it. */
  readonly home: string;
  readonly packages: readonly FhirPackage[];
  /** Where `fsh-generated` is to be; replaced as a whole. */
  readonly out: string;
}

/**
 * Compiles the guide with snapshots.
 *
 * @throws Failure with what SUSHI says if there is an error or a warning
 */
export async function runSushi(run: SushiRun): Promise<string> {
  const sushi = path.join(run.guide, 'node_modules', 'fsh-sushi');
  const unfinished = `${run.out}.${process.pid}.tmp`;
  const { version } = JSON.parse(fs.readFileSync(path.join(sushi, 'package.json'), 'utf8')) as {
    version: string;
  };
  const registry = await startRegistry([...run.packages, { name: 'fsh-sushi', version }]);
  try {
    const output = await runNode(
      [
        roomForYoungObjects,
        '--require',
        lookups,
        path.join(sushi, 'dist', 'app.js'),
        'build',
        '--snapshot',
        '--out',
        unfinished,
        run.guide,
      ],
      {
        HOME: run.home,
        USERPROFILE: run.home,
        FPL_REGISTRY: registry.url,
        npm_config_registry: registry.url,
        FORCE_COLOR: '0',
      },
    );
    const count = countProblems(output);
    if (count === undefined || count.errors > 0 || count.warnings > 0)
      throw new Failure('guide.sushi', `SUSHI does not accept the guide.\n${problemsIn(output)}`);
    fs.rmSync(run.out, { recursive: true, force: true });
    fs.renameSync(path.join(unfinished, 'fsh-generated'), run.out);
    return `SUSHI ${version}: ${count.errors} errors, ${count.warnings} warnings`;
  } finally {
    registry.close();
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}

/** SUSHI and npm ask a registry for the latest version of a package; this one knows only what is installed. */
async function startRegistry(packages: readonly FhirPackage[]): Promise<{ url: string; close: () => void }> {
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').slice(1));
    const found = packages.find((one) => one.name === name);
    response.statusCode = found === undefined ? 404 : 200;
    response.setHeader('content-type', 'application/json');
    // On a busy machine SUSHI is slow to ask again, and would find a connection that was kept alive closed.
    response.setHeader('connection', 'close');
    response.end(
      JSON.stringify(
        found === undefined
          ? {}
          : { name, 'dist-tags': { latest: found.version }, versions: { [found.version]: found } },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Runs a program of Node's to its end and gives all that it said; its exit code does not matter here. */
function runNode(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => said.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => said.push(bytes));
    child.on('error', reject);
    child.on('close', () => {
      resolve(Buffer.concat(said).toString());
    });
  });
}

function countProblems(output: string): { errors: number; warnings: number } | undefined {
  const count = /(\d+) Errors?\s+(\d+) Warnings?/.exec(output);
  return count === null ? undefined : { errors: Number(count[1]), warnings: Number(count[2]) };
}

/** The errors and warnings with the lines that belong to them; all that was said if there are none. */
function problemsIn(output: string): string {
  const problems = output
    .split(/\n(?=(?:error|warn|info) )/)
    .filter((part) => /^(error|warn) /.test(part))
    .map((part) => part.split(/\n(?=[╔=])/)[0] ?? part);
  return problems.length > 0 ? problems.join('\n') : output.slice(-4000);
}
