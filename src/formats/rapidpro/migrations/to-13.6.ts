import { type JsonObject, setProperty, textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import type { FlowPart } from '../flow-part.ts';
import { limits } from '../limits.ts';
import { actionsOf, firstCharacters, hasMoreBytes, type Migration, routersOf } from './step.ts';

/** Bytes that the name of a category may have before it is cut. */
export const longestCategory = 36;

/** Names of results over 64 bytes and of categories over 36 are cut to so many characters. */
export const to13_6: Migration = {
  to: '13.6.0',
  concerns: ({ parts }) =>
    parts.actions.some(
      (action) =>
        action.type === 'set_run_result' &&
        (isCut(action, 'name', limits.name) || isCut(action, 'category', longestCategory)),
    ) ||
    parts.routers.some(
      (router) =>
        isCut(router, 'result_name', limits.name) ||
        router.categories.some((category) => isCut(category, 'name', longestCategory)),
    ),
  change: (flow) => {
    for (const action of actionsOf(flow, 'set_run_result')) {
      cutName(action, 'name', limits.name);
      cutName(action, 'category', longestCategory);
    }
    for (const router of routersOf(flow)) {
      cutName(router, 'result_name', limits.name);
      for (const category of objectsIn(router, 'categories')) cutName(category, 'name', longestCategory);
    }
  },
};

function isCut({ value }: FlowPart, key: string, limit: number): boolean {
  return hasMoreBytes(textOf(value, key) ?? '', limit);
}

function cutName(object: JsonObject, key: string, limit: number): void {
  const name = textOf(object, key) ?? '';
  if (hasMoreBytes(name, limit)) setProperty(object, key, firstCharacters(name, limit).trim());
}
