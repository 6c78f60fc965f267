/**
 * One export to a FHIR server and back: as a transaction there, by search back, rebuilt and compared. The
 * server is left as it was found, after a failure and an interruption too.
 */
import type { FhirClient } from '../fhir/client.ts';
import { resourceJson } from '../fhir/resource-json.ts';
import { Failure } from '../findings/failure.ts';
import { reporter } from '../findings/message.ts';
import type { FlowDocument } from '../flow/model.ts';
import type { FlowBundleOptions } from '../mapping/flow-bundle.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { isObject, type JsonObject, type JsonValue, listOf, property, textOf } from '../text/json-value.ts';
import { compareExport, compareFlow } from './compare.ts';
import { defaultPatience, findBySearch, type Patience } from './find-by-search.ts';
import { roundTripMessages } from './messages.ts';
import { planRoundTrip, type Planned, type RoundTripPlan } from './plan.ts';
import type { ExportComparison, FlowComparison, Problem, RoundTripResult, ServerResource } from './result.ts';
import { type Earlier, readState, restoreState } from './server-state.ts';

const report = reporter(roundTripMessages);

export interface RoundTripOptions {
  /** The file as the user named it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What the bytes were read as. */
  readonly document: FlowDocument;
  readonly client: FhirClient;
  /** Leaves the resources on the server. */
  readonly keep?: boolean;
  /** Stops before the next request; what was sent is still taken back. */
  readonly signal?: AbortSignal;
  /** What the manifest says of the flows, and how the resources are named. */
  readonly mapping?: Omit<FlowBundleOptions, 'file'>;
  readonly patience?: Patience;
}

/**
 * Runs the round trip of one export. Throws a `Failure` with exit code unreachable if the server can't be
 * reached, after trying to take back what was sent; all else is told in the result.
 */
export async function roundTrip(options: RoundTripOptions): Promise<RoundTripResult> {
  const { file, bytes, document, client, signal } = options;
  const plan = planRoundTrip(document, bytes, { ...options.mapping, file });
  const problems: Problem[] = [];
  const references = plan.resources.map(({ reference }) => reference);
  const state = await readState(client, references, signal);
  if (state.problem !== undefined) problems.push(state.problem);
  const ready = problems.length === 0 && signal?.aborted !== true;
  let compared: Compared = { export: nothing, flows: [] };
  let left: ServerResource[] | undefined;
  if (ready) {
    try {
      if (await put(client, plan, problems)) compared = await readBack(options, plan, problems);
    } catch (error) {
      throw options.keep === true ? error : withLeftovers(error, await restoreState(client, state.earlier));
    }
    if (options.keep !== true) left = await restoreState(client, state.earlier);
  }
  if (signal?.aborted === true) note(problems, 'roundtrip.interrupted', {});
  const resources = left ?? untouched(references, state.earlier, ready && options.keep === true);
  for (const { reference, after, note: reason = '' } of resources) {
    if (after === 'left') note(problems, 'roundtrip.not-restored', { reference, note: reason });
  }
  const named = compared.flows.every(
    ({ found, differences }) => found && differences.every(({ loss }) => loss),
  );
  return {
    file,
    server: client.base,
    ok: problems.length === 0 && compared.export.equal && named,
    export: compared.export,
    flows: compared.flows,
    losses: plan.losses,
    lossCounts: counts(plan.losses.map(({ code }) => code)),
    resources,
    problems,
  };
}

/** The failure, with what it left on the server as the hint. */
function withLeftovers(error: unknown, resources: readonly ServerResource[]): unknown {
  const left = resources.filter(({ after }) => after === 'left').map(({ reference }) => reference);
  if (!(error instanceof Failure) || left.length === 0) return error;
  const hint = `May be left on the server: ${left.join(', ')}.`;
  return new Failure(error.code, error.message, { exit: error.exit, hint, cause: error });
}

interface Compared {
  readonly export: ExportComparison;
  readonly flows: readonly FlowComparison[];
}

const nothing: ExportComparison = { sameBytes: false, equal: false, differences: [] };

async function put(client: FhirClient, plan: RoundTripPlan, problems: Problem[]): Promise<boolean> {
  const { status, body } = await client.request({ method: 'POST', path: '', body: plan.transaction });
  if (status >= 200 && status < 300) return true;
  note(problems, 'roundtrip.transaction-refused', { status, reason: diagnosis(body) });
  return false;
}

async function readBack(
  { client, bytes, file, signal, patience = defaultPatience }: RoundTripOptions,
  plan: RoundTripPlan,
  problems: Problem[],
): Promise<Compared> {
  let exported = nothing;
  const flows: FlowComparison[] = [];
  for (const planned of plan.resources) {
    const { bundled, id, reference, query } = planned;
    const found = await findBySearch(client, query, id, patience, signal);
    if (signal?.aborted === true) break;
    if (found === undefined) note(problems, 'roundtrip.not-found', { reference, query });
    if (bundled.outline !== undefined) flows.push(compareFlow(bundled.outline, found, plan.losses));
    else if (found !== undefined && bundled.resource.resourceType === 'Library') {
      exported = compareExport(found, bytes, file);
    } else if (found !== undefined) compareBasic(planned, found, problems);
  }
  return { export: exported, flows };
}

/** A Basic, and a plan, says the same as when it was sent; what the server adds elsewhere is its own. */
function compareBasic({ bundled, reference }: Planned, found: JsonObject, problems: Problem[]): void {
  const sent = resourceJson(bundled.resource);
  for (const element of [
    'extension',
    'identifier',
    'code',
    'language',
    'subjectReference',
    'action',
    'kind',
  ]) {
    const [before, after] = [property(sent, element), property(found, element)];
    if (before === undefined || (after !== undefined && canonicalJson(before) === canonicalJson(after)))
      continue;
    note(problems, 'roundtrip.changed', { reference, what: `its ${element} is not the same` });
  }
}

function untouched(
  references: readonly string[],
  earlier: readonly Earlier[],
  kept: boolean,
): ServerResource[] {
  const known = new Map(earlier.map(({ reference, content }) => [reference, content]));
  return references.map((reference) => ({
    reference,
    before: !known.has(reference) ? 'unknown' : known.get(reference) === undefined ? 'absent' : 'present',
    after: kept ? 'kept' : 'untouched',
  }));
}

/** What an OperationOutcome says, in one line. */
export function diagnosis(body: JsonValue | undefined): string {
  const issues = isObject(body) ? listOf(body, 'issue').filter(isObject) : [];
  const texts = issues.flatMap((issue) => {
    const details = property(issue, 'details');
    return textOf(issue, 'diagnostics') ?? (isObject(details) ? (textOf(details, 'text') ?? []) : []);
  });
  return texts.length === 0 ? 'it gives no reason' : texts.slice(0, 3).join('; ').slice(0, 500);
}

type Codes = keyof typeof roundTripMessages;

function note<K extends Codes>(problems: Problem[], code: K, args: Parameters<typeof report<K>>[1]): void {
  const { message } = report(code, args, {});
  problems.push({ code, message });
}

function counts(codes: readonly string[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (const code of codes.toSorted()) result[code] = (result[code] ?? 0) + 1;
  return result;
}
