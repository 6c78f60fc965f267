import type { Command } from 'commander';
import type { Session } from './io.ts';

interface Options {
  readonly output?: string;
  readonly force?: boolean;
}

/** `mhero init FILE...`: writes a manifest for exports. */
export function addInit(program: Command, session: Session): void {
  program
    .command('init')
    .description('write mhero.yaml, the manifest of a flow package, beside its exports')
    .argument('<FILE...>', 'exports that belong to the package: files, folders or patterns')
    .option('--output <file>', 'manifest to write, if not the mhero.yaml beside the exports')
    .option('--force', 'overwrite a manifest that is there')
    .addHelpText(
      'after',
      `
The manifest names the flows, their languages and results; you fill in what the answers mean, and the
flow profile that each flow claims.

Examples:
  $ mhero init survey.json
  $ mhero init alert/*.json --output alert/mhero.yaml`,
    )
    .action(async (files: string[], options: Options) => {
      const { initPackage } = await import('./init-package.ts');
      session.finish(await initPackage(files, options, session));
    });
}
