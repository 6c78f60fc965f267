import type { FloipVersion } from './version.ts';

/** The layers of the Flow Spec; a type in another namespace is a vendor's. */
const layers = ['Core', 'ConsoleIO', 'MobilePrimitives', 'SmartDevices'];

/** The namespace of a block type: `Core` of `Core.Log`. Older tools wrote a backslash for the dot. */
export function layerOf(type: string): string | undefined {
  const [namespace] = type.split(/[.\\]/, 1);
  return layers.find((layer) => layer === namespace);
}

/** The type with a dot, for `MobilePrimitives\Message`, so that such a block can be read as what it means. */
export function meantType(type: string): string {
  return layerOf(type) === undefined ? type : type.replaceAll('\\', '.');
}

/** The specification's webhook, and those of vendors, whose config is alike. */
export function isWebhook(type: string): boolean {
  return type === 'Core.Webhook' || (layerOf(type) === undefined && type.endsWith('.Webhook'));
}

/** Blocks that wait for an answer of the contact. */
export const responseTypes: ReadonlySet<string> = new Set([
  'MobilePrimitives.SelectOneResponse',
  'MobilePrimitives.SelectManyResponses',
  'MobilePrimitives.SelectManyResponse',
  'MobilePrimitives.NumericResponse',
  'MobilePrimitives.OpenResponse',
  'SmartDevices.LocationResponse',
  'SmartDevices.PhotoResponse',
]);

/** The name that the text of the specification gives to the block that takes several choices. */
export const selectMany = 'MobilePrimitives.SelectManyResponses';

/** True for the other name, which only the examples of rc1 and rc2 use. */
export function isOldSelectMany(type: string): boolean {
  return type === 'MobilePrimitives.SelectManyResponse';
}

/** Versions whose examples use the other name of the block. */
export function knowsOldSelectMany(version: FloipVersion): boolean {
  return version === '1.0.0-rc1' || version === '1.0.0-rc2';
}
