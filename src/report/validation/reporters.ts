import type { ValidationReport } from '../validation-report.ts';
import { validationGithub } from './github.ts';
import { validationJson } from './json.ts';
import { validationOutcome } from './operation-outcome.ts';
import { validationJunit } from './junit.ts';
import { validationSarif } from './sarif.ts';
import { type TextOptions, validationText } from './text.ts';

export type ValidationFormat = 'text' | 'json' | 'operation-outcome' | 'junit' | 'sarif' | 'github';

type Reporter = (report: ValidationReport, options: TextOptions) => string;

/** Every form that the answer of `mhero validate` can have. */
export const validationReporters: Readonly<Record<ValidationFormat, Reporter>> = {
  text: validationText,
  json: validationJson,
  'operation-outcome': validationOutcome,
  junit: validationJunit,
  sarif: validationSarif,
  github: validationGithub,
};
