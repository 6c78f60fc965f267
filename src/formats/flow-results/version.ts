/** Versions of the Flow Results specification (CHANGELOG.md); 1.1.0 is proposed. */
export const resultsVersions = ['1.0.0-rc1', '1.1.0'] as const;

export type ResultsVersion = (typeof resultsVersions)[number];

const spellings: ReadonlyMap<string, ResultsVersion> = new Map([
  ['1.0.0-rc1', '1.0.0-rc1'],
  ['1.0.0-rc.1', '1.0.0-rc1'],
  ['1.1.0', '1.1.0'],
  ['1.1', '1.1.0'],
]);

/** The version that a text means; undefined if it means none. */
export function resultsVersion(text: string): ResultsVersion | undefined {
  return spellings.get(text.trim().toLowerCase());
}
