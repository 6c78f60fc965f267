import type { Finding } from '../../../findings/finding.ts';
import { shortened } from '../../describe-value.ts';
import type { Advice } from './advice.ts';
import type { ExpressionFault } from '../expressions/analysis.ts';
import { arityInWords, functions } from '../expressions/names.ts';
import { report } from '../flow-part.ts';
import type { Template } from '../templates.ts';

/** Longest piece of an expression that a message shows. */
const longest = 80;

/** Expressions can be parsed, and name functions and parts of the context that there are. */
export const expressionFaults: Advice = ({ uuid }, { expressions }) =>
  expressions
    .filter(({ analysis }) => analysis.faults.length > 0)
    .flatMap((template) => template.analysis.faults.map((fault) => told(fault, template, uuid)));

function told(fault: ExpressionFault, { text, at: pointer }: Template, flow: string): Finding {
  const place = { pointer, flow };
  const shown = shortened(fault.shown, longest);
  /** Counted from 1 in characters, as an editor counts them. */
  const position = Array.from(text.slice(0, fault.at)).length + 1;
  switch (fault.kind) {
    case 'syntax': {
      const { found, expected } = fault.fault;
      return report(
        'rapidpro.expression-syntax',
        { shown, found: shortened(found), expected, position },
        place,
      );
    }
    case 'unclosed':
      return report('rapidpro.expression-unclosed', { shown, position }, place);
    case 'unknown-function':
      return report('rapidpro.function-unknown', { shown, name: shortened(fault.name) }, place);
    case 'unknown-name':
      return report('rapidpro.name-unknown', { shown, name: shortened(fault.name) }, place);
    case 'arguments': {
      const arity = functions.get(fault.name);
      const expected = arity === undefined ? 'others' : arityInWords(arity);
      return report(
        'rapidpro.function-arguments',
        { shown, name: fault.name, expected, found: fault.found },
        place,
      );
    }
    case 'function-arguments': {
      const { name, found, given } = fault;
      return report('rapidpro.function-parameters', { shown, name, found, given }, place);
    }
  }
}
