/** HAPI FHIR, the server most implementers have: built from Maven's artifacts, started and stopped as a child process. */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../src/findings/failure.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const sources = [
  'pom.xml',
  'src/main/java/mhero/hapi/HapiServer.java',
  'src/main/java/mhero/hapi/HapiConfig.java',
  'src/main/resources/logback.xml',
];

export interface HapiServer {
  /** Base url without a trailing slash. */
  readonly base: string;
  /** Ends the server and waits until its database is closed. */
  stop(): Promise<void>;
}

/** Where it is built: `$HAPI_HOME`, else a folder of the user's cache; 0.3 GB. */
function hapiFolder(): string {
  const cache = process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache');
  return process.env['HAPI_HOME'] ?? path.join(cache, 'mhero-flows-hapi');
}

/**
 * Builds the server unless these sources are built already. Gives the jar.
 *
 * @throws Failure if Java 17 or Maven is missing, or the build fails
 */
export function buildHapi(): string {
  const hash = createHash('sha256');
  for (const file of sources) hash.update(fs.readFileSync(path.join(here, file)));
  const folder = path.join(hapiFolder(), hash.digest('hex').slice(0, 16));
  const jar = path.join(folder, 'hapi-r4.jar');
  if (fs.existsSync(jar)) return jar;
  // Built beside and renamed: a build that is killed leaves nothing that looks finished.
  const unfinished = `${folder}.${process.pid}.tmp`;
  try {
    execFileSync(
      'mvn',
      ['-B', '-q', '-f', path.join(here, 'pom.xml'), `-Dbuild.dir=${unfinished}`, 'package'],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    fs.renameSync(unfinished, folder);
  } catch (cause) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    throw new Failure('hapi.build', 'HAPI FHIR could not be built.', {
      hint: 'It needs Java 17 and Maven.',
      cause,
    });
  }
  return jar;
}

/**
 * Starts the server on a free port of the loopback address. `strict` makes it check every resource, as a server
 * for mHero has to; by itself it stores whatever it can parse.
 *
 * @throws Failure if it does not answer within three minutes
 */
export async function startHapi(jar: string, data: string, strict: boolean): Promise<HapiServer> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}/fhir`;
  const log = path.join(data, 'hapi.log');
  const options = strict
    ? [
        '-Dserver.validate=true',
        '-Dserver.lenient=true',
        '-Dhapi.defaultTotalMode=ACCURATE',
        `-Dhapi.treatBaseUrlsAsLocal=${base}`,
      ]
    : [];
  const output = fs.openSync(log, 'a');
  const child = spawn(
    'java',
    [
      '-Xmx1g',
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      '-Djava.awt.headless=true',
      ...options,
      '-jar',
      jar,
      String(port),
      data,
    ],
    { stdio: ['ignore', output, output] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
    fs.closeSync(output);
  };
  for (let waited = 0; waited < 180_000; waited += 300) {
    if (child.exitCode !== null) break;
    if (await answers(base)) return { base, stop };
    await sleep(300);
  }
  await stop();
  throw new Failure('hapi.start', 'HAPI FHIR did not start.', { hint: `Its log is ${log}.` });
}

async function answers(base: string): Promise<boolean> {
  try {
    return (await fetch(`${base}/metadata`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
