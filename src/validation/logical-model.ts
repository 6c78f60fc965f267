/** Instances of logical models: JSON that is no resource, checked by a StructureDefinition of kind logical. */
import type { JsonValue } from '../text/json-value.ts';
import { jsonFault } from './checks/json-shape.ts';
import type { Structure } from './compile.ts';
import { isDeeperThan, maxDepth } from './depth.ts';
import { Node } from './node.ts';
import type { Run } from './run.ts';
import { sortFindings } from './sort-findings.ts';
import type { Structures } from './structures.ts';
import type { ProfileFinding } from './validator.ts';
import { walkInstance } from './walk-structure.ts';

/** Those of the canonicals that name a logical model, or a profile on one. */
export function logicalModels(canonicals: readonly string[], structures: Structures): Structure[] {
  return canonicals
    .map((url) => structures.profile(url))
    .filter((structure) => structure?.kind === 'logical')
    .filter((structure) => structure !== undefined);
}

/** Checks a document against logical models: the model's elements, then what a profile on it asks beyond. */
export function validateInstance(value: JsonValue, models: readonly Structure[], run: Run): ProfileFinding[] {
  for (const model of models) {
    const type = model.isProfile ? run.structures.type(model.type) : model;
    const node = new Node({
      parent: undefined,
      key: '',
      name: model.tree.definition.path,
      index: -1,
      type: model.type,
      value,
      contents: type?.rules,
      scope: undefined,
    });
    if (isDeeperThan(value, maxDepth)) {
      jsonFault(node, 'profile.too-deep', { limit: maxDepth }, run);
      return run.findings;
    }
    walkInstance(node, run);
    if (model.isProfile) run.apply(node, model);
  }
  return sortFindings(run.findings);
}
