import type { CheckedFlow, FlowRule } from './flow-parts.ts';
import { airtimeAmounts } from './rules/airtime-amounts.ts';
import { allowedInType } from './rules/allowed-in-type.ts';
import { categoryExits } from './rules/category-exits.ts';
import { exitDestinations } from './rules/exit-destinations.ts';
import { headerNames } from './rules/header-names.ts';
import { knownTests } from './rules/known-tests.ts';
import { languages } from './rules/languages.ts';
import { localizationShape } from './rules/localization-shape.ts';
import { references } from './rules/references.ts';
import { routerCategories } from './rules/router-categories.ts';
import { uiSize } from './rules/ui-size.ts';
import { uniqueUuids } from './rules/unique-uuids.ts';
import type { Finding } from '../../findings/finding.ts';

/** What the engine refuses beyond the schema. Each rule is a file; to add one, write it and name it here. */
const engineRules: readonly FlowRule[] = [
  uniqueUuids,
  exitDestinations,
  categoryExits,
  routerCategories,
  knownTests,
  allowedInType,
  headerNames,
  references,
  airtimeAmounts,
  languages,
  localizationShape,
  uiSize,
];

/** Findings of all rules on one flow. */
export function checkRules(flow: CheckedFlow): Finding[] {
  const findings: Finding[] = [];
  for (const rule of engineRules) for (const finding of rule(flow)) findings.push(finding);
  return findings;
}
