/** Exit codes of every command. */
export const exitCode = {
  /** Everything asked for holds. */
  ok: 0,
  /** The input, or the server tested, does not conform. */
  notConformant: 1,
  /** The command was called wrongly, or its input can't be read at all. */
  usage: 2,
  /** The server could not be reached. */
  unreachable: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/**
 * An end of the work that the user can do something about: shown as one message, never as a stack trace.
 * `hint` says what to do.
 */
export class Failure extends Error {
  readonly code: string;
  readonly exit: ExitCode;
  readonly hint: string | undefined;

  constructor(
    code: string,
    message: string,
    options: { exit?: ExitCode; hint?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'Failure';
    this.code = code;
    this.exit = options.exit ?? exitCode.usage;
    this.hint = options.hint;
  }
}
