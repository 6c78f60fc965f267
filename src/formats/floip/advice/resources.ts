import type { Finding } from '../../../findings/finding.ts';
import { textOf } from '../../../text/json-value.ts';
import { placedItems, resourceReferences } from '../shape.ts';
import { type ContainerAdvice, report } from './advice.ts';

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Resources are used, and the used ones have content in each language. */
export const resources: ContainerAdvice = ({ flows, resources: lists }) =>
  lists.flatMap(({ items, languages, flow }) => {
    const users = flows.filter(({ scope }) => flow === undefined || scope.uuid === flow);
    // A vendor's block may name resources in ways that only its vendor knows.
    const anywhere = new Set(
      users.flatMap(({ scope }) =>
        scope.blocks.flatMap(({ value }) => JSON.stringify(value).match(uuid) ?? []),
      ),
    );
    const named = new Set(
      users.flatMap(({ scope }) => scope.blocks.flatMap(resourceReferences)).map(({ id }) => id),
    );
    const isUsed = (id: string) => named.has(id) || anywhere.has(id);
    const all = items.flatMap((item) => {
      const id = textOf(item.value, 'uuid');
      return id === undefined ? [] : [{ item, isUsed: isUsed(id), isNamed: named.has(id) }];
    });
    const findings: Finding[] = [];
    const place = flow === undefined ? {} : { flow };
    const unused = all.filter((one) => !one.isUsed);
    const [first] = unused;
    if (first !== undefined) {
      const args = { count: unused.length, all: all.length, first: first.item.pointer };
      findings.push(report('floip.resource-unused', args, { pointer: first.item.pointer, ...place }));
    }
    const used = all.filter(({ isNamed }) => isNamed);
    for (const language of languages) {
      const missing = used.filter(
        ({ item }) => !placedItems(item, 'values').some(({ value }) => saysIn(value, language)),
      );
      const [lacking] = missing;
      if (lacking === undefined) continue;
      const { pointer } = lacking.item;
      const args = { language, missing: missing.length, all: used.length, first: pointer };
      findings.push(report('floip.translation-missing', args, { pointer, ...place }));
    }
    return findings;
  });

function saysIn(value: Parameters<typeof textOf>[0], language: string): boolean {
  return textOf(value, 'language_id') === language && (textOf(value, 'value') ?? '') !== '';
}
