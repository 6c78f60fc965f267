import { remembering } from '../remembering.ts';

/** A `spec_version`: a semantic version, of which RapidPro writes `13`, `13.1`, `v13.1.0` and `14.3.0` alike. */
export interface SpecVersion {
  readonly numbers: readonly [number, number, number];
  readonly prerelease: string | undefined;
}

/** The newest spec that this program knows: that of goflow 0.293. */
export const newestSpec = '14.4.2';

/** The first spec that it does not read. */
const firstUnread = '14.5.0';

const form =
  /^v?(\d{1,15})(?:\.(\d{1,15}))?(?:\.(\d{1,15}))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/** Reads a version as goflow does, leniently: missing numbers are zero. Undefined if the text is no version. */
export const parseSpecVersion = remembering((text: string): SpecVersion | undefined => {
  const match = form.exec(text);
  if (match === null) return undefined;
  const [, major = '0', minor = '0', patch = '0', prerelease] = match;
  return { numbers: [Number(major), Number(minor), Number(patch)], prerelease };
});

/** True if the version is lower than the one named by a text that is a version, such as `14.1.0`. */
export function isBelow(version: SpecVersion, limit: string): boolean {
  const other = parseSpecVersion(limit);
  if (other === undefined) return false;
  for (let i = 0; i < 3; i++) {
    const order = (version.numbers[i] ?? 0) - (other.numbers[i] ?? 0);
    if (order !== 0) return order < 0;
  }
  // A prerelease comes before its release (semver.org section 11).
  return version.prerelease !== undefined && other.prerelease === undefined;
}

/**
 * True if the version is newer than what is read. Everything below the newest spec is migrated first; a
 * prerelease above it is of a spec that nobody has seen yet.
 */
export function isTooNew(version: SpecVersion): boolean {
  return (
    !isBelow(version, newestSpec) && (version.prerelease !== undefined || !isBelow(version, firstUnread))
  );
}
