import type { Finding, Place } from '../../../findings/finding.ts';
import { shortened } from '../../describe-value.ts';
import { arityInWords } from '../../rapidpro/expressions/names.ts';
import { type ExpressionFault, faultsOfExpression, faultsOfTemplate } from '../expressions/analysis.ts';
import { functions } from '../expressions/functions.ts';
import { type PlacedText, textsOfBlocks, textsOfResources } from '../expressions/places.ts';
import type { FloipVersion } from '../version.ts';
import { type ContainerAdvice, report } from './advice.ts';

const longest = 80;

/**
 * Expressions can be parsed, and name functions and parts of the context that there are. A name that is not known
 * is told once a flow, at its first place: platforms have names of their own, and use them everywhere.
 */
export const expressionFaults: ContainerAdvice = ({ scope, flows, resources }) => [
  ...flows.flatMap((one) => faultsOf(textsOfBlocks(one.scope), scope.version, one.scope.uuid)),
  ...resources.flatMap(({ items, flow }) => faultsOf(textsOfResources(items), scope.version, flow)),
];

interface Told {
  readonly fault: ExpressionFault;
  readonly text: PlacedText;
  count: number;
}

function faultsOf(texts: readonly PlacedText[], version: FloipVersion, flow: string | undefined): Finding[] {
  const told = new Map<string, Told>();
  for (const text of texts) {
    const faults = text.as === 'template' ? faultsOfTemplate : faultsOfExpression;
    for (const fault of faults(text.text, version)) {
      const key = keyOf(fault, text);
      const known = told.get(key);
      if (known === undefined) told.set(key, { fault, text, count: 1 });
      else known.count++;
    }
  }
  return [...told.values()].map((one) => findingOf(one, version, flow));
}

/** Unknown names are the same wherever they stand, other faults are of their place. */
function keyOf(fault: ExpressionFault, { pointer }: PlacedText): string {
  switch (fault.kind) {
    case 'name':
    case 'function':
      return `${fault.kind} ${fault.name.toLowerCase()}`;
    case 'equals':
      return fault.kind;
    default:
      return `${fault.kind} ${pointer} ${fault.at}`;
  }
}

function findingOf({ fault, text, count }: Told, version: FloipVersion, flow: string | undefined): Finding {
  const place: Place = { pointer: text.pointer, ...(flow === undefined ? {} : { flow }) };
  const shown = shortened(text.text, longest);
  switch (fault.kind) {
    case 'syntax': {
      const { found, expected } = fault.fault;
      return report('floip.expression-syntax', { shown, found: shortened(found), expected }, place);
    }
    case 'unclosed':
      return report('floip.expression-unclosed', { shown }, place);
    case 'equals':
      return report('floip.equals-doubled', { shown, count }, place);
    case 'name':
      return report('floip.name-unknown', { name: shortened(fault.name), shown, count }, place);
    case 'function': {
      const args = { name: shortened(fault.name), version, since: fault.since ?? '', shown, count };
      return report('floip.function-unknown', args, place);
    }
    case 'arguments': {
      const { name, found } = fault;
      const arity = functions.get(name.toLowerCase());
      const expected = arity === undefined ? 'other' : arityInWords(arity);
      return report('floip.function-arguments', { name, expected, found, shown }, place);
    }
  }
}
