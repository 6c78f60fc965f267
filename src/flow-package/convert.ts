import type { Definitions } from '../fhir/definitions.ts';
import { resourceJson } from '../fhir/resource-json.ts';
import type { Loss } from '../flow/loss.ts';
import { formats } from '../formats/formats.ts';
import { flowBundle, type FlowBundleOptions } from '../mapping/flow-bundle.ts';
import type { JsonValue } from '../text/json-value.ts';
import { fhirFlows } from './fhir-flows.ts';
import type { FlowFile, ResourceFile } from './flow-files.ts';

export type ConversionTarget = 'fhir' | 'rapidpro' | 'floip';

export interface Conversion {
  readonly value: JsonValue;
  readonly losses: readonly Loss[];
  /** The file as it was, where it is given back to the byte; `value` says the same. */
  readonly text?: string;
}

/** Writes the flows of an export in another format, or in their own again. FHIR is a transaction Bundle. */
export function convert(flows: FlowFile, to: ConversionTarget): Conversion {
  const { leftBehind = [] } = flows.document;
  if (to !== 'fhir') {
    const { value, losses } = formats[to].write(flows.document);
    return { value, losses: [...leftBehind, ...losses] };
  }
  const { bundle, losses } = flowBundle(flows.document, flows.bytes, {
    file: fileName(flows),
    ...mappingOf(flows),
  });
  const before = leftBehind.map((loss) => ({ ...loss, keptIn: 'the Library' }));
  return { value: resourceJson(bundle), losses: [...before, ...losses] };
}

/**
 * Writes the flows of a FHIR resource in a format of flows: an export that it carries as it was, Questionnaires
 * of flows, and those that no flow became. Undefined if it has no flow.
 */
export function convertResource(
  { file, json }: ResourceFile,
  to: Exclude<ConversionTarget, 'fhir'>,
  definitions: Definitions,
): Conversion | undefined {
  const found = fhirFlows(json.value, file, definitions);
  if (found === undefined) return undefined;
  const { document, original, placeOf } = found;
  const written = formats[to].write(document);
  const losses = written.losses.map((loss) => {
    const flow = document.flows.find(({ at }) => loss.at === at || loss.at.startsWith(`${at}/`));
    return { ...loss, at: placeOf(flow ?? document.flows[0], loss.at) };
  });
  return {
    value: written.value,
    losses: [...found.losses, ...losses],
    ...(original?.format === to && { text: original.text }),
  };
}

/** How the manifest of an export's package wants its flows as FHIR. */
export function mappingOf({ document, claims }: FlowFile): Omit<FlowBundleOptions, 'file'> {
  if (claims === undefined) return {};
  const { canonicalBase, publisher } = claims.forFlow(document.flows[0]?.uuid ?? '') ?? {};
  return {
    ...(canonicalBase === undefined ? {} : { canonicalBase }),
    ...(publisher === undefined ? {} : { publisher }),
    manifestOf: ({ uuid }) => {
      const { profile, meanings, keywords, quiz } = claims.forFlow(uuid) ?? {};
      return {
        ...(profile === undefined ? {} : { profile }),
        ...(meanings === undefined ? {} : { meanings }),
        ...(keywords === undefined ? {} : { keywords }),
        ...(quiz === undefined ? {} : { quiz }),
      };
    },
  };
}

/** A name for the Library; what came on standard input has none. */
function fileName({ file }: FlowFile): string {
  return file === '-' ? 'stdin.json' : file;
}
