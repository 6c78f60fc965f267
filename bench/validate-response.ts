/**
 * How long it takes to check a QuestionnaireResponse against a profile and its Questionnaire, compared with
 * reading it, and with the first verdict of a new validator.
 */
import { openPackagedDefinitions } from '../src/fhir/packaged-definitions.ts';
import { layerDefinitions } from '../src/fhir/layered-definitions.ts';
import { mapDefinitions } from '../scripts/agreement/map-definitions.ts';
import type { JsonObject } from '../src/text/json-value.ts';
import { Validator } from '../src/validation/validator.ts';
import { profile, questionnaire, response } from './rivals/stock.ts';

/** Runs the measurement and prints it. */
export function benchValidateResponse(): void {
  const start = performance.now();
  const definitions = layerDefinitions([mapDefinitions([questionnaire, profile]), openPackagedDefinitions()]);
  const validator = new Validator({ definitions });
  const errors = validator.validate(response(0)).filter((finding) => finding.severity === 'error');
  const first = performance.now() - start;
  if (errors.length > 0) throw new Error(`The response should be valid: ${JSON.stringify(errors)}`);

  const texts = Array.from({ length: 100 }, (_, i) => JSON.stringify(response(i)));
  const read = best(() => texts.forEach((text) => void JSON.parse(text)));
  const parsed = texts.map((text) => JSON.parse(text) as JsonObject);
  const check = best(() => parsed.forEach((resource) => void validator.validate(resource)));
  const perSecond = (parsed.length * 1000) / check;
  console.log('QuestionnaireResponse against a profile and its Questionnaire, 12 answers');
  console.log(`  first verdict of a new validator   ${first.toFixed(0)} ms`);
  console.log(
    `  each, warm                         ${(check / parsed.length).toFixed(4)} ms (${perSecond.toFixed(0)} a second)`,
  );
  console.log(`  as a multiple of JSON.parse        ${(check / read).toFixed(1)} x`);
  console.log(`  memory                             ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
}

/** The shortest of many short runs, in ms: the others had to wait for something else. */
function best(run: () => void): number {
  let shortest = Infinity;
  for (let i = 0; i < 200; i++) {
    const start = performance.now();
    run();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

if (process.argv[1]?.endsWith('validate-response.ts') === true) benchValidateResponse();
