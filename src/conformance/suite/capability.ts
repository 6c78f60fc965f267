import { isObject, type JsonObject, listOf, textOf } from '../../text/json-value.ts';

/** The `rest` part of a CapabilityStatement that speaks as a server. */
function serverRest(capability: JsonObject): JsonObject | undefined {
  return listOf(capability, 'rest')
    .filter(isObject)
    .find((rest) => rest['mode'] === 'server');
}

/** Codes of the interactions that the server offers with a type (CapabilityStatement.rest.resource.interaction). */
export function interactionsOf(capability: JsonObject, type: string): string[] {
  return codesOf(resourceEntry(capability, type));
}

/** Profiles that the server says it supports of a type, without their versions. */
export function profilesOf(capability: JsonObject, type: string): string[] {
  const entry = resourceEntry(capability, type);
  return [textOf(entry, 'profile'), ...listOf(entry, 'supportedProfile')].flatMap((profile) =>
    typeof profile === 'string' ? (profile.split('|')[0] ?? []) : [],
  );
}

/** Names of the operations that the server offers with a type, or with every type. */
export function operationsOf(capability: JsonObject, type: string): string[] {
  return [resourceEntry(capability, type), serverRest(capability) ?? {}].flatMap((part) =>
    listOf(part, 'operation')
      .filter(isObject)
      .flatMap((operation) => textOf(operation, 'name') ?? []),
  );
}

function resourceEntry(capability: JsonObject, type: string): JsonObject {
  const entries = listOf(serverRest(capability) ?? {}, 'resource').filter(isObject);
  return entries.find((entry) => entry['type'] === type) ?? {};
}

/** Codes of the interactions with the whole system: transaction, batch, ... */
export function systemInteractionsOf(capability: JsonObject): string[] {
  return codesOf(serverRest(capability) ?? {});
}

function codesOf(part: JsonObject): string[] {
  return listOf(part, 'interaction')
    .filter(isObject)
    .flatMap((interaction) => textOf(interaction, 'code') ?? []);
}
