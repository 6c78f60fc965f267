import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { printable } from '../report/printable.ts';
import type { Session } from './io.ts';
import { port } from './options.ts';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
}

/** `mhero serve`: runs the reference FHIR server until it is interrupted. */
export function addServe(program: Command, session: Session): void {
  program
    .command('serve')
    .description('run the reference FHIR R4 server of mHero')
    .option('--port <port>', 'port to listen on; 0 takes any free one', port, 8080)
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--data <folder>', 'keep the resources in this folder; without it they end with the server')
    .addHelpText(
      'after',
      `
The server has no access control: keep it on the loopback address, or behind a gateway.

Examples:
  $ mhero serve
  $ mhero serve --port 8081 --data ./mhero-data`,
    )
    .action(async ({ port, host, data }: Options) => {
      const [{ openReferenceServer }, { openPackagedDefinitions }, { tool }] = await Promise.all([
        import('../server/reference-server.ts'),
        import('../fhir/packaged-definitions.ts'),
        import('./version.ts'),
      ]);
      const server = await openReferenceServer({
        definitions: openPackagedDefinitions(),
        software: tool(),
        ...(data === undefined ? {} : { dataFolder: resolve(session.cwd, data) }),
        onFault: (error) => session.stderr.write(`mhero: ${faultText(error, session.env)} [internal]\n`),
      });
      try {
        const { url } = await server.listen(port, { host });
        session.stdout.write(`mhero serves FHIR R4 at ${url}\n`);
        if (!session.signal.aborted) await once(session.signal, 'abort');
      } finally {
        await server.close();
      }
    });
}

/** What went wrong in the server, in a line; with the place in the program only for who looks for it. */
function faultText(error: unknown, env: Session['env']): string {
  if (!(error instanceof Error)) return printable(String(error));
  return env['MHERO_DEBUG'] === '1' ? (error.stack ?? error.message) : printable(error.message);
}
