import type { Finding } from '../../../findings/finding.ts';
import { isObject, property } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';

/** Translations are of something that the flow has. */
export const translationsOfNothing: Advice = (flow, { file }) => {
  const known = new Set<string>();
  for (const node of flow.nodes) {
    known.add(node.uuid);
    for (const { uuid } of node.actions) known.add(uuid);
    for (const { uuid } of node.exits) known.add(uuid);
    for (const { uuid } of node.router?.categories ?? []) known.add(uuid);
    for (const { uuid } of node.router?.kind === 'switch' ? node.router.cases : []) known.add(uuid);
  }
  const localization = property(file, 'localization');
  const findings: Finding[] = [];
  for (const [language, items] of Object.entries(isObject(localization) ? localization : {})) {
    for (const uuid of Object.keys(isObject(items) ? items : {})) {
      if (known.has(uuid)) continue;
      const place = { pointer: child(flow.at, 'localization', language, uuid), flow: flow.uuid };
      findings.push(report('rapidpro.localization-nowhere', { uuid }, place));
    }
  }
  return findings;
};
