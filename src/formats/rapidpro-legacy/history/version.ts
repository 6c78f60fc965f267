/** Versions of legacy flows and of the exports around them: `3`, `10.4`, `11.12`; a number or a text in files. */

/** Every version that RapidPro has a name for, oldest first. */
export const legacyVersions: readonly string[] = [
  ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '10.1', '10.2', '10.3', '10.4'],
  ...Array.from({ length: 13 }, (_, minor) => `11.${minor}`),
];

/** The last one: what RapidPro's engine is given. */
export const lastLegacyVersion = '11.12';

/** The first one that the engine itself knows how to read. */
export const firstEngineVersion = '11.0';

/**
 * The parts of a version as numbers, or undefined if the text is none. `7.2`, which a library for Android wrote,
 * comes after 7.
 */
export function parseLegacyVersion(text: string): readonly number[] | undefined {
  const match = /^v?(\d{1,6}(?:\.\d{1,6}){0,3})$/.exec(text.trim());
  return match?.[1]?.split('.').map(Number);
}

/** True if a version comes before another one; false if either is none. */
export function isVersionBefore(version: string, other: string): boolean {
  const [a, b] = [parseLegacyVersion(version), parseLegacyVersion(other)];
  if (a === undefined || b === undefined) return false;
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const order = (a[index] ?? 0) - (b[index] ?? 0);
    if (order !== 0) return order < 0;
  }
  return false;
}
