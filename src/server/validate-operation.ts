/** $validate (R4 operation Resource-validate): what the validator says, without storing anything. */
import { isObject, type JsonObject, listOf, property, textOf } from '../text/json-value.ts';
import { type Interaction, notFound, outcomeReply, type Reply } from './interaction.ts';
import type { OutcomeIssue } from './outcome.ts';
import { refuse } from './outcome.ts';
import { parseStored, readBody } from './resource-text.ts';
import { quote } from './search-request.ts';
import { issuesOf } from './validation-issues.ts';
import { checkType, resolve } from './write-resource.ts';

/** Takes the resource itself or Parameters with `resource` and `profile`; with an id also what is stored. */
export function validateOperation(interaction: Interaction): Reply {
  const { parts, type, id } = interaction;
  if (parts.validator === undefined) {
    throw refuse(501, 'not-supported', 'This server was started without a validator');
  }
  const { resource, profiles } = whatToValidate(interaction);
  for (const profile of profiles) {
    if (parts.definitions.get('StructureDefinition', profile) === undefined) {
      throw refuse(400, 'not-found', `The profile ${quote(profile)} is not known here`);
    }
  }
  if (id === '' && type !== '') checkType(resource, type);
  const findings = parts.validator.validate(resource, {
    profiles,
    resolve: (reference) => resolve(parts, reference),
  });
  const issues = issuesOf(findings);
  const fine: OutcomeIssue = {
    severity: 'information',
    code: 'informational',
    diagnostics: 'No problem was found',
  };
  return outcomeReply(200, issues.length === 0 ? [fine] : issues);
}

function whatToValidate(interaction: Interaction): { resource: JsonObject; profiles: string[] } {
  const { parts, type, id, query, body } = interaction;
  const profiles = query
    .filter(({ name, value }) => name === 'profile' && value !== '')
    .map(({ value }) => value);
  const given = body === undefined || body.trim() === '' ? undefined : plainBody(body);
  if (given !== undefined && textOf(given, 'resourceType') === 'Parameters' && type !== 'Parameters') {
    const parameters = listOf(given, 'parameter').filter(isObject);
    const named = (name: string) => parameters.filter((parameter) => textOf(parameter, 'name') === name);
    for (const parameter of named('profile')) {
      const value =
        textOf(parameter, 'valueUri') ??
        textOf(parameter, 'valueCanonical') ??
        textOf(parameter, 'valueString');
      if (value !== undefined) profiles.push(value);
    }
    const [inside] = named('resource').map((parameter) => property(parameter, 'resource'));
    if (isObject(inside)) return { resource: inside, profiles };
  } else if (given !== undefined) return { resource: given, profiles };
  if (id === '') throw refuse(400, 'required', 'There is no resource to validate in the body');
  const stored = parts.store.current(type, id);
  if (stored?.text === undefined) throw notFound(type, id);
  return { resource: parseStored(stored.text), profiles };
}

/** The body with plain numbers: the marks that keep decimals are only for storing. */
function plainBody(body: string): JsonObject {
  readBody(body);
  return parseStored(body);
}
