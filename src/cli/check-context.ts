import { openPackagedDefinitions } from '../fhir/packaged-definitions.ts';
import { createTerminology } from '../fhir/terminology/terminology.ts';
import { ucumUnits } from '../fhir/ucum.ts';
import { type CheckContext, defaultCheckLimits } from '../flow-package/check.ts';
import { Validator } from '../validation/validator.ts';

/** What files are checked with: the definitions that ship with the program. @throws Failure without them */
export function openCheckContext(
  maxBytes: number = defaultCheckLimits.bytes,
): CheckContext & Required<Pick<CheckContext, 'limits'>> {
  const definitions = openPackagedDefinitions();
  return {
    definitions,
    validator: new Validator({
      definitions,
      terminology: createTerminology(definitions, { isUnit: ucumUnits() }),
    }),
    limits: { ...defaultCheckLimits, bytes: maxBytes },
  };
}
