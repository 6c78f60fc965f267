import type { Loss } from '../../../flow/loss.ts';
import type { JsonObject } from '../../../text/json-value.ts';
import type { TemplateScope } from './templates.ts';
import { vendorKey } from '../vendor-key.ts';

/** Where what a block can't say is kept. */
export const keptInVendorMetadata = `vendor_metadata.${vendorKey}`;

/** Gathers what a conversion leaves behind, and knows what its flow's expressions can name. */
export interface Losses {
  readonly scope?: TemplateScope;
  add(loss: Loss): void;
}

/** `kept` of a block that has something to tell under our vendor key. */
export function vendorKept(told: JsonObject): { kept?: { format: 'floip'; properties: JsonObject } } {
  if (Object.keys(told).length === 0) return {};
  return { kept: { format: 'floip', properties: { vendor_metadata: { [vendorKey]: told } } } };
}
