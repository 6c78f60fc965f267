/** What `mhero roundtrip` does, once its arguments are understood. */
import type { FhirClient } from '../fhir/client.ts';
import { httpClient } from '../fhir/http-client.ts';
import { openPackagedDefinitions } from '../fhir/packaged-definitions.ts';
import { type ExitCode, exitCode } from '../findings/failure.ts';
import { mappingOf } from '../flow-package/convert.ts';
import type { FlowFile } from '../flow-package/flow-files.ts';
import { roundTripJson } from '../report/round-trip/json.ts';
import { platformRoundTripText, roundTripText } from '../report/round-trip/text.ts';
import { platformRoundTrip } from '../roundtrip/platform-round-trip.ts';
import type { PlatformRoundTripResult, RoundTripResult } from '../roundtrip/result.ts';
import { roundTrip } from '../roundtrip/round-trip.ts';
import { openReferenceServer } from '../server/reference-server.ts';
import { examineFiles } from './examine-files.ts';
import type { Session } from './io.ts';
import { endIfInterrupted } from './output.ts';
import type { Paint } from '../report/color.ts';
import { paintFor } from './paint.ts';
import { convertPlatforms } from './platforms.ts';
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
  const examined = await examineFiles(args, { ...options, takeAnswers: true, takeResources: true }, session);
  const { flows, refused } = examined;
  const platforms: PlatformRoundTripResult[] = [];
  const results: RoundTripResult[] = [];
  const progress = progressOn(session.stderr, flows.length);
  try {
    await withClient(options, async (client) => {
      for (const one of flows) {
        if (session.signal.aborted) break;
        progress.step(one.file);
        results.push(await roundTripFlows(one, client, { ...options, signal: session.signal }));
      }
      for (const { file, value } of convertPlatforms(examined)) {
        if (session.signal.aborted) break;
        const { keep = false } = options;
        const trip = { file, transaction: value, client, keep, signal: session.signal };
        platforms.push(await platformRoundTrip(trip));
      }
    });
  } finally {
    progress.end();
  }
  const paint = paintFor(session.stdout, session.env);
  session.stdout.write(
    options.format === 'json' ? roundTripJson(results, platforms) : textOf(results, platforms, paint),
  );
  endIfInterrupted(session.signal);
  if ([...results, ...platforms].some(({ ok }) => !ok)) return exitCode.notConformant;
  return refused.length > 0 ? verdictOf(refused) : exitCode.ok;
}

function textOf(
  results: readonly RoundTripResult[],
  platforms: readonly PlatformRoundTripResult[],
  paint: Paint,
): string {
  const told = platformRoundTripText(platforms, { paint });
  return results.length === 0 && platforms.length > 0 ? told : told + roundTripText(results, { paint });
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
