import type { Command } from 'commander';
import type { Message } from '../findings/message.ts';
import type { Paint } from '../report/color.ts';
import type { Session } from './io.ts';
import { failure } from './messages.ts';
import { paintFor } from './paint.ts';

/** `mhero explain [CODE]`: what a finding's code means and how to mend it. */
export function addExplain(program: Command, session: Session): void {
  program
    .command('explain')
    .description('tell what the code of a finding means and how to mend it; without a code list all')
    .argument('[CODE]', 'code as a finding shows it, such as json.syntax')
    .addHelpText(
      'after',
      `
Examples:
  $ mhero explain json.syntax
  $ mhero explain | grep rapidpro`,
    )
    .action(async (code: string | undefined) => {
      const { allMessages } = await import('./all-messages.ts');
      if (code === undefined) {
        session.stdout.write(listText(allMessages));
        return;
      }
      const message = allMessages.get(code);
      if (message === undefined) {
        const { nearest } = await import('./nearest.ts');
        throw failure('cli.unknown-code', { code, nearest: nearest(code, allMessages.keys()) });
      }
      session.stdout.write(explanation(code, message, paintFor(session.stdout, session.env)));
    });
}

function listText(messages: ReadonlyMap<string, Message<never>>): string {
  const width = Math.max(...[...messages.keys()].map((code) => code.length));
  return [...messages]
    .map(([code, { severity, title }]) => `${code.padEnd(width)}  ${severity.padEnd(11)}  ${title}\n`)
    .join('');
}

/** One code for people. */
function explanation(code: string, message: Message<never>, paint: Paint): string {
  const example =
    message.example === undefined
      ? ''
      : `\n${paint('bold', 'Wrong')}\n${indented(message.example.wrong)}\n${paint('bold', 'Right')}\n${indented(message.example.right)}`;
  return `${paint('bold', `${code}: ${message.title}`)} (${message.severity})

${paint('bold', 'Why')}
${indented(message.why)}
${paint('bold', 'How to mend it')}
${indented(message.fix)}${example}`;
}

function indented(text: string): string {
  return `${text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')}\n`;
}
