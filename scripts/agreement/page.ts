/** docs/agreement.md: how far the validator agrees with HL7's, with each difference and its reason. */
import type { CaseComparison, ErrorCount, Miss } from './cases.ts';
import type { ExampleComparison } from './examples.ts';
import {
  explainedCases,
  explainedClasses,
  explainedExamples,
  explainedSnapshots,
  open,
} from './explained.ts';
import type { Measured } from './recorded.ts';
import type { SnapshotResult } from './snapshots.ts';

export interface AgreementParts {
  readonly cases: CaseComparison | undefined;
  readonly examples: ExampleComparison;
  readonly mutations: readonly { readonly seed: number; readonly measured: Measured }[];
  readonly snapshots: readonly SnapshotResult[];
}

/** The page; the same measurements give the same text. */
export function agreementPage(parts: AgreementParts): string {
  const { cases, examples, mutations, snapshots } = parts;
  return [
    "# Agreement with HL7's validator",
    '',
    '<!-- Made by `npm run agreement`. Change scripts/agreement instead. -->',
    '',
    "Both validators judge the same resources: ours, and org.hl7.fhir.validation 6.10.4 without a terminology server. A verdict is whether there is an error. HL7's verdicts on examples and mutants are recorded in `scripts/agreement/recorded`, so that anybody can measure again; `npm run agreement -- --validator COMMAND` asks HL7's validator anew.",
    '',
    '| What | Verdicts that agree | |',
    '|---|---|---|',
    ...(cases === undefined ? [] : caseRows(cases)),
    row("resources of R4's examples", examples.judged - examples.differences.length, examples.judged),
    ...mutations.map(({ seed, measured }) =>
      row(`seeded mutations of valid resources, seed ${seed}`, measured.agree, measured.judged),
    ),
    ...snapshotRows(snapshots),
    '',
    ...(cases === undefined ? [] : caseSection(cases)),
    ...exampleSection(examples),
    ...mutationSection(mutations),
    ...snapshotSection(snapshots),
  ].join('\n');
}

function row(what: string, part: number, whole: number): string {
  return `| ${what} | ${part} of ${whole} | ${percent(part, whole)} |`;
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;
}

function caseRows({ results }: CaseComparison): string[] {
  return [...new Set(results.map(({ set }) => set))].sort().map((set) => {
    const own = results.filter((result) => result.set === set);
    const agreeing = own.filter(({ verdict, expected }) => verdict === expected);
    return row(`HL7's cases, ${set}`, agreeing.length, own.length);
  });
}

function snapshotRows(snapshots: readonly SnapshotResult[]): string[] {
  return [false, true].map((isExtension) => {
    const own = snapshots.filter((result) => result.isExtension === isExtension);
    const same = own.filter(({ differences }) => differences.length === 0);
    return row(
      `snapshots made of the differentials of R4's ${isExtension ? 'extensions' : 'profiles'}`,
      same.length,
      own.length,
    );
  });
}

function caseSection(cases: CaseComparison): string[] {
  const differing = cases.results.filter(({ verdict, expected }) => verdict !== expected);
  return [
    "## HL7's cases",
    '',
    'Cases of HL7’s own suite that need no terminology server. Those whose verdict differs:',
    '',
    '| Case | Expected | Found | Why |',
    '|---|---|---|---|',
    ...differing.map(
      ({ id, expected, verdict }) => `| ${id} | ${expected} | ${verdict} | ${explainedCases[id] ?? open} |`,
    ),
    '',
    '### Place and kind of each error',
    '',
    ...errorParagraph(cases, "HL7's validator gives for these cases"),
    '',
    "| Case | HL7's message | Kind | Place | Our codes there, or else at all |",
    '|---|---|---|---|---|',
    ...cases.misses.map(missRow),
    '',
  ];
}

function errorParagraph({ errors, atPlace, ofKind }: ErrorCount, which: string): string[] {
  return [
    `Of the ${errors} errors that ${which}, we give one at the same place for ${atPlace} (${percent(atPlace, errors)}), and one of the same kind at that place for ${ofKind} (${percent(ofKind, errors)}). The same place is the same element, or the one directly around it; the kinds are in \`scripts/agreement/kinds.ts\`. Those that we miss:`,
  ];
}

function missRow({ name, id, kind, expression, ours }: Miss): string {
  const place = expression.replaceAll('|', '\\|');
  const codes = ours.slice(0, 4).map((code) => `\`${code}\``);
  return `| ${name} | ${id.replaceAll('|', '\\|')} | ${kind} | ${place} | ${codes.join(', ')} |`;
}

function exampleSection(examples: ExampleComparison): string[] {
  const { errors, atPlace, ofKind, judged, differences } = examples;
  return [
    '## Examples of the specification',
    '',
    `${judged} examples of hl7.fhir.r4.examples; three are left out, on which HL7's validator ends with an exception or takes minutes. Of HL7's ${errors} errors (of one resource at most 40) we give one at the same place for ${atPlace} (${percent(atPlace, errors)}), of the same kind for ${ofKind} (${percent(ofKind, errors)}). The verdicts that differ:`,
    '',
    '| Example | Refused by | Says | Who is right |',
    '|---|---|---|---|',
    ...differences.map(
      ({ name, refusedBy, reasons }) =>
        `| ${name} | ${refusedBy} | ${reasons.slice(0, 3).join(', ')} | ${explainedExamples[name] ?? open} |`,
    ),
    '',
  ];
}

function mutationSection(mutations: AgreementParts['mutations']): string[] {
  const classes = new Map<string, { counts: Map<number, number>; total: number }>();
  for (const { seed, measured } of mutations)
    for (const { refusedBy, reason, count } of measured.classes) {
      const key = `${refusedBy} ${reason}`;
      const known = classes.get(key) ?? { counts: new Map<number, number>(), total: 0 };
      known.counts.set(seed, count);
      classes.set(key, { counts: known.counts, total: known.total + count });
    }
  const sorted = [...classes].sort(([a, x], [b, y]) => y.total - x.total || (a < b ? -1 : 1));
  const seeds = mutations.map(({ seed }) => seed);
  return [
    '## Mutations',
    '',
    "The mutations start from resources that both validators find valid: the guide's examples, our generated Questionnaires, a Questionnaire with a question of every kind and responses to it, and examples of every type of R4. A mutation changes one thing: a value, a key, a count, a code, a reference, an answer. Mutants on which HL7's validator ends with an exception are not counted.",
    '',
    "| Seed | Judged | HL7's refuses | Agree | Wrong codes that HL7's needs a terminology server for | Agree without them |",
    '|---|---|---|---|---|---|',
    ...mutations.map(({ seed, measured: { judged, invalid, agree, noServer } }) =>
      [
        `| ${seed} | ${judged} | ${invalid} | ${agree} (${percent(agree, judged)}) | ${noServer} |`,
        `${percent(agree, judged - noServer)} |`,
      ].join(' '),
    ),
    '',
    'Wrong codes of languages, media types, countries, currencies and units are refused by us for what defines them; HL7’s says of them that it has no terminology server. The other classes, by who refuses and what that side says first:',
    '',
    `| Class | ${seeds.map((seed) => `Seed ${seed}`).join(' | ')} | Who is right |`,
    `|---|${seeds.map(() => '---|').join('')}---|`,
    ...sorted.map(
      ([key, { counts }]) =>
        `| only ${key.replaceAll('|', '\\|')} | ${seeds.map((seed) => String(counts.get(seed) ?? 0)).join(' | ')} | ${explainedClasses[key] ?? open} |`,
    ),
    '',
  ];
}

function snapshotSection(snapshots: readonly SnapshotResult[]): string[] {
  return [
    '## Snapshots',
    '',
    'Each profile and extension of R4 is made anew from its published differential, and compared with its published snapshot in all that decides what a resource must be: elements, counts, types, slices, bindings, fixed values, limits, invariants, flags.',
    '',
    '| Profile | Places that differ | Why |',
    '|---|---|---|',
    ...snapshots
      .filter(({ differences }) => differences.length > 0)
      .map(
        ({ name, differences }) =>
          `| ${name} | ${differences.length} | ${explainedSnapshots[name] ?? open} |`,
      ),
    '',
  ];
}
