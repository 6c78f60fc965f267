/** What the publisher may say without being heeded: `input/ignoreWarnings.txt`. */
import { Failure } from '../../src/findings/failure.ts';

/** A message that is ignored, and why. */
export interface Ignored {
  readonly message: string;
  readonly reason: string;
}

/** More than these are no exceptions any more. */
const most = 10;

/**
 * Reads the file: a line is a message, and the comment lines (`# `) right above it are the reason. The publisher wants
 * a headline first.
 *
 * @throws Failure if a message has no reason, or there are more than ten
 */
export function readIgnored(text: string): Ignored[] {
  const ignored: Ignored[] = [];
  let reason = '';
  for (const line of text.split(/\r?\n/).slice(1)) {
    if (line.startsWith('#')) reason = `${reason} ${line.slice(1).trim()}`.trim();
    else if (line.trim() === '') reason = '';
    else {
      if (reason === '')
        throw new Failure('guide.publisher', `input/ignoreWarnings.txt gives no reason for: ${line}`, {
          hint: 'Write it above the line, after a #.',
        });
      ignored.push({ message: line, reason });
    }
  }
  if (ignored.length > most)
    throw new Failure(
      'guide.publisher',
      `input/ignoreWarnings.txt ignores ${ignored.length} messages; ${most} is the most.`,
    );
  return ignored;
}
