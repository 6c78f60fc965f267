import { notInGroups } from './attributes.ts';
import { conditionsOf, type ContactQuery } from './syntax-tree.ts';

/** What a query asks for (goflow, `contactql/inspect.go`). */
export interface QueryInspection {
  /** In the order of the alphabet. */
  readonly attributes: readonly string[];
  readonly schemes: readonly string[];
  /** Keys of fields and names of groups as the query has them, in its order. */
  readonly fields: readonly string[];
  readonly groups: readonly string[];
  /** Whether it can be the query of a group. */
  readonly allowAsGroup: boolean;
}

/** Gathers what a query asks for; groups that an expression names are left out. */
export function inspectQuery(query: ContactQuery): QueryInspection {
  const conditions = conditionsOf(query);
  const properties = (type: string) => [
    ...new Set(
      conditions.filter(({ propertyType }) => propertyType === type).map(({ property }) => property),
    ),
  ];
  const attributes = properties('attribute').sort();
  const groups = conditions.filter(
    ({ propertyType, property, value, isEvaluated }) =>
      propertyType === 'attribute' && property === 'group' && value !== '' && isEvaluated !== true,
  );
  return {
    attributes,
    schemes: properties('scheme').sort(),
    fields: properties('field'),
    groups: [...new Set(groups.map(({ value }) => value))],
    allowAsGroup: !attributes.some((name) => notInGroups.has(name)),
  };
}
