import { resultKey } from '../../../flow/model.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';
import { resultNamesOf } from '../templates.ts';

/** `@results.age` and `@(run.results.age)` name a result that some node of the flow sets. */
export const unsetResults: Advice = ({ uuid }, { value, expressions }) => {
  let keys: ReadonlySet<string> | undefined;
  return expressions.flatMap((template) => {
    const missing = new Set<string>();
    for (const { path } of template.analysis.paths) {
      const [first, second] = path[0] === 'run' ? path.slice(1) : path;
      if (first !== 'results' || second === undefined || second.startsWith('__')) continue;
      keys ??= new Set(resultNamesOf(value).map(resultKey));
      if (!keys.has(second)) missing.add(second);
    }
    return [...missing].map((key) =>
      report('rapidpro.result-unset', { key }, { pointer: template.at, flow: uuid }),
    );
  });
};
