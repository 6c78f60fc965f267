/**
 * True for a path that stays in its folder, whatever system reads it: relative, with forward slashes, without
 * `..`, drive letters or signs that a system gives a meaning of its own. Links are looked at by who opens it.
 */
export function staysInFolder(path: string): boolean {
  // eslint-disable-next-line no-control-regex -- NUL and its kind end a path for some systems
  if (path.startsWith('/') || /^[a-z]:|[\\\u0000-\u001f]/i.test(path)) return false;
  return path.split('/').every((part) => part !== '..' && part !== '');
}
