import { isObject, type JsonObject, listOf, textOf } from '../../text/json-value.ts';

/** The `rest` part of a CapabilityStatement that speaks as a server. */
export function serverRest(capability: JsonObject): JsonObject | undefined {
  return listOf(capability, 'rest')
    .filter(isObject)
    .find((rest) => rest['mode'] === 'server');
}

/** Codes of the interactions that the server offers with a type (CapabilityStatement.rest.resource.interaction). */
export function interactionsOf(capability: JsonObject, type: string): string[] {
  const rest = serverRest(capability);
  const resource = listOf(rest ?? {}, 'resource')
    .filter(isObject)
    .find((entry) => entry['type'] === type);
  return codesOf(resource ?? {});
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
