import { guideBase } from '../../../fhir/canonicals.ts';

/** Systems of what Flow Results names and FHIR has no own word for. */
export const resultsSystem = {
  /** `name` of a package. */
  name: `${guideBase}/flow-results-name`,
  contact: `${guideBase}/flow-results-contact`,
  session: `${guideBase}/flow-results-session`,
  semanticLabel: `${guideBase}/flow-results-semantic-label`,
} as const;
