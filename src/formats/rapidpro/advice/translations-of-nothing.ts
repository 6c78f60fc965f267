import type { Finding } from '../../../findings/finding.ts';
import { isObject, property, textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import { child } from '../../../text/pointer.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';
import type { CheckedFlow, FlowParts } from '../flow-parts.ts';

/** Translations are of something that the flow has. */
export const translationsOfNothing: Advice = (flow, { file, parts }) => {
  const localization = property(file, 'localization');
  if (!isObject(localization)) return [];
  const findings: Finding[] = [];
  let translated: ReadonlySet<string> | undefined;
  let others: ReadonlySet<string> | undefined;
  for (const language in localization) {
    const items = localization[language];
    if (!isObject(items)) continue;
    for (const uuid in items) {
      translated ??= translatable(flow);
      if (translated.has(uuid)) continue;
      others ??= uuidsOfOthers(flow, parts);
      if (others.has(uuid)) continue;
      const place = { pointer: child(flow.at, 'localization', language, uuid), flow: flow.uuid };
      findings.push(report('rapidpro.localization-nowhere', { uuid }, place));
    }
  }
  return findings;
};

/** The uuids of what has texts to be translated. */
function translatable(flow: CheckedFlow): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { uuid } of flow.actions) known.add(uuid);
  for (const { categories, cases, type } of flow.routers) {
    for (const { uuid } of categories) known.add(uuid);
    if (type !== 'random') for (const { uuid } of cases) known.add(uuid);
  }
  return known;
}

/**
 * Those of nodes and exits, which have none, but which nobody is told of; and those that the flow in the file has and
 * the newest spec has not: up to 13.4 the variables of a message's template are translated under a uuid of their own.
 */
function uuidsOfOthers(flow: CheckedFlow, written: FlowParts): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { uuid, exits } of flow.nodes) {
    known.add(uuid);
    for (const exit of exits) known.add(exit.uuid);
  }
  for (const { value } of written.actions) {
    const templating = property(value, 'templating');
    if (!isObject(templating)) continue;
    for (const one of [templating, ...objectsIn(templating, 'components')])
      known.add(textOf(one, 'uuid') ?? '');
  }
  return known;
}
