import type { ValidationReport } from '../validation-report.ts';
import type { TextOptions } from './text.ts';

export type ValidationFormat = 'text' | 'json' | 'operation-outcome' | 'junit' | 'sarif' | 'github';

export type Reporter = (report: ValidationReport, options: TextOptions) => string;

/** Every form that the answer of `mhero validate` can have; each is loaded when it is asked for. */
export const validationReporters: Readonly<Record<ValidationFormat, () => Promise<Reporter>>> = {
  text: async () => (await import('./text.ts')).validationText,
  json: async () => (await import('./json.ts')).validationJson,
  'operation-outcome': async () => (await import('./operation-outcome.ts')).validationOutcome,
  junit: async () => (await import('./junit.ts')).validationJunit,
  sarif: async () => (await import('./sarif.ts')).validationSarif,
  github: async () => (await import('./github.ts')).validationGithub,
};
