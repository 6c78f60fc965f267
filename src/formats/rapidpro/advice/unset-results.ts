import { resultKey } from '../../../flow/model.ts';
import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';
import { resultNamesOf } from '../templates.ts';

/** `@results.age` and `@(run.results.age)` name a result that some node of the flow sets. */
export const unsetResults: Advice = ({ uuid }, { value, expressions }) => {
  const keys = new Set(resultNamesOf(value).map(resultKey));
  return expressions.flatMap(({ analysis, at }) => {
    if (analysis.paths.length === 0) return [];
    const missing = new Set<string>();
    for (const { path } of analysis.paths) {
      const [first, second] = path[0] === 'run' ? path.slice(1) : path;
      if (first !== 'results' || second === undefined || second.startsWith('__')) continue;
      if (!keys.has(second)) missing.add(second);
    }
    return [...missing].map((key) => report('rapidpro.result-unset', { key }, { pointer: at, flow: uuid }));
  });
};
