/** Runs the IG Publisher on a compiled guide, without a network. */
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Failure } from '../../src/findings/failure.ts';
import type { InstalledPublisher } from './install.ts';

/**
 * Publishes to `<guide>/output`.
 *
 * @param log file that takes what the publisher says
 * @throws Failure if it does not come to its end
 */
export async function runPublisher(publisher: InstalledPublisher, guide: string, log: string): Promise<void> {
  fs.rmSync(path.join(guide, 'output'), { recursive: true, force: true });
  const temp = path.join(publisher.home, 'tmp');
  fs.mkdirSync(temp, { recursive: true });
  // Statistics and look-ups go to a closed port of this machine: -no-network alone does not stop all of them.
  const nowhere = ['http', 'https'].flatMap((scheme) => [
    `-D${scheme}.proxyHost=127.0.0.1`,
    `-D${scheme}.proxyPort=9`,
  ]);
  const args = [
    '-Xmx5g',
    // Measured: for a run this short the first compiler alone saves a third of the time.
    ...['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
    '-Dfile.encoding=UTF-8',
    `-Duser.home=${publisher.home}`,
    `-Djava.io.tmpdir=${temp}`,
    ...nowhere,
    ...['-cp', path.join(publisher.jars, '*'), 'org.hl7.fhir.igtools.publisher.Publisher'],
    ...['-ig', 'ig.ini', '-no-sushi', '-tx', 'n/a', '-no-network'],
  ];
  const end = await run(args, guide, publisher.home, log);
  if (end !== 0) {
    const said = fs.readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
    throw new Failure('guide.publisher', `The IG Publisher ended with ${String(end)}:\n${said}`);
  }
}

function run(args: readonly string[], cwd: string, home: string, log: string): Promise<number | string> {
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const output = fs.openSync(log, 'w');
  return new Promise((resolve, reject) => {
    const child = spawn('java', args, {
      cwd,
      env: { ...process.env, HOME: home, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', output, output],
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      fs.closeSync(output);
      resolve(code ?? signal ?? 'no exit code');
    });
  });
}
