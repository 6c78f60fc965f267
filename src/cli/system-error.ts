/** True for an error of the system with one of these codes, such as `ENOENT`. */
export function isSystemError(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** What the system says, in its words without code and path: `permission denied`. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  const said = /^[A-Z0-9_]+: ([^,]+)/.exec(error.message)?.[1];
  return said ?? error.message;
}
