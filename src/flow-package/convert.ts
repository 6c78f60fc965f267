import { resourceJson } from '../fhir/resource-json.ts';
import type { Loss } from '../flow/loss.ts';
import { formats } from '../formats/formats.ts';
import { flowBundle, type FlowBundleOptions } from '../mapping/flow-bundle.ts';
import type { JsonValue } from '../text/json-value.ts';
import type { FlowFile } from './flow-files.ts';

export type ConversionTarget = 'fhir' | 'rapidpro' | 'floip';

export interface Conversion {
  readonly value: JsonValue;
  readonly losses: readonly Loss[];
}

/** Writes the flows of an export in another format, or in their own again. FHIR is a transaction Bundle. */
export function convert(flows: FlowFile, to: ConversionTarget): Conversion {
  if (to !== 'fhir') return formats[to].write(flows.document);
  const { bundle, losses } = flowBundle(flows.document, flows.bytes, {
    file: fileName(flows),
    ...mappingOf(flows),
  });
  return { value: resourceJson(bundle), losses };
}

/** How the manifest of an export's package wants its flows as FHIR. */
export function mappingOf({ document, claims }: FlowFile): Omit<FlowBundleOptions, 'file'> {
  if (claims === undefined) return {};
  const { canonicalBase, publisher } = claims.forFlow(document.flows[0]?.uuid ?? '') ?? {};
  return {
    ...(canonicalBase === undefined ? {} : { canonicalBase }),
    ...(publisher === undefined ? {} : { publisher }),
    manifestOf: ({ uuid }) => {
      const { profile, meanings } = claims.forFlow(uuid) ?? {};
      return {
        ...(profile === undefined ? {} : { profile }),
        ...(meanings === undefined ? {} : { meanings }),
      };
    },
  };
}

/** A name for the Library; what came on standard input has none. */
function fileName({ file }: FlowFile): string {
  return file === '-' ? 'stdin.json' : file;
}
