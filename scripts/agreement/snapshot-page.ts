/** docs/agreement-snapshots.md: our snapshots beside those of HL7's cases. */
import { explainedSnapshotCases, open } from './explained.ts';
import { percent } from './page.ts';
import type { SnapshotCaseResult } from './snapshot-cases.ts';

export interface SnapshotSet {
  /** As the folder is called: `rX`. */
  readonly name: string;
  readonly otherBase: boolean;
  readonly results: readonly SnapshotCaseResult[];
}

/** True if the snapshot is the one expected or, where there must be none, the definition is refused. */
export function isAsExpected({ fails, differences, errors }: SnapshotCaseResult): boolean {
  return fails ? errors.length > 0 : differences?.length === 0;
}

export function snapshotPage(sets: readonly SnapshotSet[]): string {
  return [
    "# Snapshots beside HL7's",
    '',
    '<!-- Made by scripts/agreement-snapshots.ts with --output. Change scripts/agreement instead. -->',
    '',
    "HL7's public test cases (FHIR/fhir-test-cases, folders `snapshot-generation`) give differentials and the snapshots that HL7's generator makes of them. Ours are compared in all that decides what a resource must be: elements and their order, counts, types, profiles, slices, bindings, fixed values and patterns, limits, invariants, flags. Texts for readers are counted by themselves. Invariants that an element has from its type anyway, the sum of what its slices need, and versions of HL7's own canonicals are no differences. Of cases in which no snapshot may be made we must refuse the definition.",
    '',
    '    npx tsx scripts/agreement-snapshots.ts --snapshot-cases DIR --other-base-cases DIR',
    '',
    '| Cases | As expected | | Elements whose texts differ |',
    '|---|---|---|---|',
    ...sets.map(setRow),
    '',
    'The cases of R4B build on the definitions of that version: there only what the differentials speak of is compared.',
    '',
    ...sets.flatMap(setSection),
  ].join('\n');
}

function setRow({ name, otherBase, results }: SnapshotSet): string {
  const judged = results.filter(({ differences }) => differences !== undefined);
  const right = judged.filter(isAsExpected);
  const texts = judged.reduce((sum, { texts: differing }) => sum + differing, 0);
  const what = otherBase ? 'R4B' : 'R4';
  return `| ${name}, ${what} | ${right.length} of ${judged.length} | ${percent(right.length, judged.length)} | ${texts} |`;
}

function setSection({ name, results }: SnapshotSet): string[] {
  const differing = results.filter((result) => !isAsExpected(result));
  return [
    `## ${name}`,
    '',
    '| Case | Places that differ | Who is right |',
    '|---|---|---|',
    ...differing.map(
      ({ id, differences }) =>
        `| ${id} | ${differences?.length ?? 'not judged'} | ${explainedSnapshotCases[id] ?? open} |`,
    ),
    '',
    'Definitions that must be refused, and what we say:',
    '',
    '| Case | We say |',
    '|---|---|',
    ...results.filter(({ fails }) => fails).map(({ id, errors }) => `| ${id} | ${codesOf(errors)} |`),
    '',
  ];
}

/** What is wrong with the differential first, then the rest. */
function codesOf(errors: readonly string[]): string {
  const codes = [...new Set(errors.map((error) => error.split(' ')[0] ?? ''))];
  const first = codes.filter((code) => code.startsWith('profile.differential'));
  const shown = first.length > 0 ? first : codes;
  return shown.length === 0
    ? 'nothing'
    : shown
        .slice(0, 3)
        .map((code) => `\`${code}\``)
        .join(', ');
}
