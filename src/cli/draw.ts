import { type Command, Option } from 'commander';
import type { DrawingFormat } from './draw-file.ts';
import type { Session } from './io.ts';
import { positiveInteger } from './options.ts';

interface Options {
  readonly format: DrawingFormat;
  readonly flow?: string;
  readonly language?: string;
  readonly output?: string;
  readonly maxBytes?: number;
}

/** `mhero draw FILE`: pictures of flows, with what is wrong in them marked at its step. */
export function addDraw(program: Command, session: Session): void {
  program
    .command('draw')
    .description('draw flows as SVG or Mermaid, with what was found in them marked')
    .argument('<FILE>', 'export, container or Questionnaire, or - for standard input')
    .addOption(
      new Option('--format <format>', 'form of the drawing')
        .choices(['svg', 'mermaid'] satisfies DrawingFormat[])
        .default('svg'),
    )
    .option('--flow <flow>', 'the flow to draw, by its uuid or name; else all flows of the file')
    .option('--language <language>', 'language of the texts, as the file names it; else the one of each flow')
    .option('--output <path>', 'file to write; a folder, if several flows are drawn')
    .option('--max-bytes <number>', 'largest file that is read', positiveInteger)
    .addHelpText(
      'after',
      `
Exit code 0 if every flow was drawn, whatever was found in it; 1 if one has no parts that can be told apart.

Examples:
  $ mhero draw survey.json --output survey.svg
  $ mhero draw export.json --output drawings/
  $ mhero draw export.json --flow "Stock survey" --language fra --format mermaid`,
    )
    .action(async (file: string, options: Options) => {
      const { drawFile } = await import('./draw-file.ts');
      session.finish(await drawFile(file, options, session));
    });
}
