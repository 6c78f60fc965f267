import type { ValidationReport } from '../validation-report.ts';
import { validationGithub } from './github.ts';
import { validationJson } from './json.ts';
import { validationJunit } from './junit.ts';
import { validationSarif } from './sarif.ts';
import { type TextOptions, validationText } from './text.ts';

/** Every form that the answer of `mhero validate` can have. */
export const validationReporters = {
  text: validationText,
  json: validationJson,
  junit: validationJunit,
  sarif: validationSarif,
  github: validationGithub,
} as const satisfies Record<string, (report: ValidationReport, options: TextOptions) => string>;

export type ValidationFormat = keyof typeof validationReporters;
