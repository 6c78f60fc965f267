/** What `mhero roundtrip` does, once its arguments are understood. */
import type { FhirClient } from '../fhir/client.ts';
import { httpClient } from '../fhir/http-client.ts';
import { openPackagedDefinitions } from '../fhir/packaged-definitions.ts';
import { type ExitCode, exitCode } from '../findings/failure.ts';
import { mappingOf } from '../flow-package/convert.ts';
import type { FlowFile } from '../flow-package/flow-files.ts';
import { roundTripJson } from '../report/round-trip/json.ts';
import { roundTripText } from '../report/round-trip/text.ts';
import type { RoundTripResult } from '../roundtrip/result.ts';
import { roundTrip } from '../roundtrip/round-trip.ts';
import { openReferenceServer } from '../server/reference-server.ts';
import { examineFiles } from './examine-files.ts';
import type { Session } from './io.ts';
import { endIfInterrupted } from './output.ts';
import { paintFor } from './paint.ts';
import { progressOn } from './progress.ts';
import { verdictOf } from './verdict.ts';

export interface RoundtripFilesOptions {
  readonly server?: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly allowInsecure?: boolean;
  readonly keep?: boolean;
  readonly format: 'text' | 'json';
  readonly maxBytes?: number;
}

/** Sends every valid export to the server and back, one after another; says of the others why not. */
export async function roundtripFiles(
  args: readonly string[],
  options: RoundtripFilesOptions,
  session: Session,
): Promise<ExitCode> {
  const { flows, refused } = await examineFiles(args, options, session);
  const results: RoundTripResult[] = [];
  const progress = progressOn(session.stderr, flows.length);
  try {
    await withClient(options, async (client) => {
      for (const one of flows) {
        if (session.signal.aborted) break;
        progress.step(one.file);
        results.push(await roundTripFlows(one, client, { ...options, signal: session.signal }));
      }
    });
  } finally {
    progress.end();
  }
  const paint = paintFor(session.stdout, session.env);
  session.stdout.write(
    options.format === 'json' ? roundTripJson(results) : roundTripText(results, { paint }),
  );
  endIfInterrupted(session.signal);
  if (results.some(({ ok }) => !ok)) return exitCode.notConformant;
  return refused.length > 0 ? verdictOf(refused) : exitCode.ok;
}

/** The round trip of one export, named as its manifest wants. */
export function roundTripFlows(
  flows: FlowFile,
  client: FhirClient,
  options: { readonly keep?: boolean; readonly signal?: AbortSignal } = {},
): Promise<RoundTripResult> {
  return roundTrip({
    file: flows.file,
    bytes: flows.bytes,
    document: flows.document,
    client,
    mapping: mappingOf(flows),
    ...(options.keep === undefined ? {} : { keep: options.keep }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}

/** A client for the server named, or for one of our own that ends with the work. */
async function withClient(
  { server, header, allowInsecure }: RoundtripFilesOptions,
  work: (client: FhirClient) => Promise<void>,
): Promise<void> {
  if (server !== undefined)
    return work(httpClient(server, { headers: header ?? {}, allowInsecure: allowInsecure === true }));
  const embedded = await openReferenceServer({ definitions: openPackagedDefinitions() });
  try {
    await work(embedded.client);
  } finally {
    await embedded.close();
  }
}
