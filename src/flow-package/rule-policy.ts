/** What the author of a package has decided about rules: how much they weigh, and what is not to be told. */
import { isOfDialect } from '../formats/rapidpro/dialects/judge.ts';
import { findingMessages } from './finding-messages.ts';
import type { Finding, Place, Severity } from '../findings/finding.ts';
import { reporter } from '../findings/message.ts';
import type { FlowDocument } from '../flow/model.ts';
import { child, type JsonPointer } from '../text/pointer.ts';
import { packageMessages } from './manifest-messages.ts';
import type { RuleSetting, WrittenManifest } from './manifest-schema.ts';

const report = reporter(packageMessages);

/** Findings that are not told, and why. What is left out holds for all: a silence of a code alone is for all files. */
export interface Silence {
  readonly code: string;
  /** uuid of the flow that the findings are of. */
  readonly flow?: string;
  /** uuid of the node that they are in. */
  readonly node?: string;
  /** They are at this place of the file, or in it. */
  readonly pointer?: JsonPointer;
  readonly reason: string;
}

export interface RulePolicy {
  /** By code. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly silences: readonly Silence[];
  /** What is of a dialect of RapidPro's format is an error, as it is to RapidPro. */
  readonly refusesDialects?: boolean;
}

/** A policy that refuses dialects, beside what it says else. */
export function refusingDialects(policy?: RulePolicy): RulePolicy {
  return { rules: new Map(), silences: [], ...policy, refusesDialects: true };
}

/** The policy of a manifest; undefined if it has none. */
export function policyOf({ rules, silence, dialect }: WrittenManifest): RulePolicy | undefined {
  const set = Object.entries(rules ?? {}).flatMap(([code, setting]): [string, RuleSetting][] =>
    setting === null ? [] : [[code, setting]],
  );
  const isStrict = dialect === 'strict';
  if (set.length === 0 && (silence ?? []).length === 0 && !isStrict) return undefined;
  const silences = (silence ?? []).map(({ code, flow, node, pointer, reason }) => ({
    code,
    ...(flow ? { flow } : {}),
    ...(node ? { node } : {}),
    ...(pointer ? { pointer } : {}),
    reason,
  }));
  const policy: RulePolicy = { rules: new Map(set), silences };
  return isStrict ? refusingDialects(policy) : policy;
}

/**
 * The findings of a file as the policy has them. An error stays what it is: the engine, the format or the
 * profile refuses the file whatever its author thinks of it. How many others are not told, and why, is one
 * finding a reason. `documentOf` gives the flows of the file, for silences of a node.
 */
export function applyPolicy(
  findings: readonly Finding[],
  { rules, silences, refusesDialects }: RulePolicy,
  documentOf: () => FlowDocument | undefined = () => undefined,
): Finding[] {
  const told: Finding[] = [];
  const silenced = new Map<string, { code: string; reason: string; count: number }>();
  const places = nodePlaces(silences.some(({ node }) => node !== undefined) ? documentOf() : undefined);
  for (const finding of findings) {
    if (finding.severity === 'error') {
      told.push(finding);
      continue;
    }
    if (refusesDialects === true && isOfDialect(finding)) {
      told.push({ ...finding, severity: 'error' });
      continue;
    }
    const setting = rules.get(finding.code);
    const reason =
      silences.find((silence) => isMeant(finding, silence, places))?.reason ??
      (setting === 'off' ? 'the rule is off in mhero.yaml' : undefined);
    if (reason !== undefined) {
      const key = JSON.stringify([finding.code, reason]);
      const { count } = silenced.get(key) ?? { count: 0 };
      silenced.set(key, { code: finding.code, reason, count: count + 1 });
    } else
      told.push(setting === undefined || setting === 'off' ? finding : { ...finding, severity: setting });
  }
  return [
    ...told,
    ...[...silenced.values()].map((args) => report('package.silenced', args, { pointer: '' })),
  ];
}

/** Where the nodes are, by flow and uuid. */
function nodePlaces(document: FlowDocument | undefined): ReadonlyMap<string, readonly JsonPointer[]> {
  const places = new Map<string, JsonPointer[]>();
  for (const { uuid, at } of document?.flows.flatMap(({ nodes }) => nodes) ?? []) {
    places.set(uuid, [...(places.get(uuid) ?? []), at]);
  }
  return places;
}

function isMeant(
  finding: Finding,
  { code, flow, node, pointer }: Silence,
  places: ReadonlyMap<string, readonly JsonPointer[]>,
): boolean {
  if (finding.code !== code || (flow !== undefined && finding.flow !== flow)) return false;
  const isIn = (place: JsonPointer) =>
    finding.pointer === place || finding.pointer?.startsWith(`${place}/`) === true;
  if (pointer !== undefined && !isIn(pointer)) return false;
  return node === undefined || (places.get(node) ?? []).some(isIn);
}

/** Codes that there are, and whose findings can be lowered; those of errors can't. */
export function checkPolicy(
  { rules, silence }: WrittenManifest,
  place: (pointer: JsonPointer) => Place,
): Finding[] {
  const see = (code: string, pointer: JsonPointer, setting?: Severity | 'off' | null): Finding[] => {
    const message = findingMessages.get(code);
    if (message === undefined) return [report('package.rule-unknown', { code }, place(pointer))];
    if (message.severity !== 'error' || setting === 'error' || setting === null) return [];
    return [report('package.rule-fixed', { code }, place(pointer))];
  };
  return [
    ...Object.entries(rules ?? {}).flatMap(([code, setting]) => see(code, child('/rules', code), setting)),
    ...(silence ?? []).flatMap(({ code }, index) => see(code, child('/silence', index, 'code'))),
  ];
}
