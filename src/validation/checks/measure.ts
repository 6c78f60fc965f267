/** Measure: criteria in CQL come from a library (FHIR R4 section 14.8). */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, listOf, textOf } from '../../text/json-value.ts';
import { childNodes, type Node } from '../node.ts';
import type { Run } from '../run.ts';

export const measureMessages = catalogue({
  'profile.measure-library': {
    severity: 'error',
    title: 'CQL without a library',
    text: () => 'The criteria are named in CQL, but the Measure has no library that defines them.',
    why: 'An expression in CQL is the name of a definition in a library of the Measure (Measure.library).',
    fix: 'Add the canonical of the library.',
  },
});

const report = reporter(measureMessages);

export function checkMeasure(node: Node, run: Run): void {
  if (!isObject(node.value) || listOf(node.value, 'library').length > 0) return;
  for (const group of childNodes(node, 'group', false)) {
    const parts = [...childNodes(group, 'population', false), ...childNodes(group, 'stratifier', false)];
    for (const criteria of parts.flatMap((part) => childNodes(part, 'criteria', false))) {
      const language = isObject(criteria.value) ? textOf(criteria.value, 'language') : undefined;
      if (language?.startsWith('text/cql') === true)
        run.add(criteria, report('profile.measure-library', {}, {}));
    }
  }
}
