/**
 * The examples and counter-examples of the guide, judged by this project's validator and by HL7's.
 *
 *   npm run agreement:guide                          with HL7's verdicts as they are recorded
 *   npm run agreement:guide -- --validator COMMAND   HL7's validator is asked anew, and its verdicts are recorded
 *     --only-missing                                 about those that have no verdict yet
 *
 * Writes docs/agreement-guide.md; the exit code is 1 if an example or counter-example is judged differently.
 */
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { openPackagedDefinitions } from '../src/fhir/packaged-definitions.ts';
import { writeWhole } from './guide/build-step.ts';
import { judgeGuide, readGuideSubjects, referenceOnGuide } from './agreement/guide.ts';
import { guideAgreementPage } from './agreement/guide-page.ts';

const { values } = parseArgs({
  options: {
    validator: { type: 'string' },
    'only-missing': { type: 'boolean', default: false },
    definitions: { type: 'string', default: 'definitions' },
    guide: { type: 'string', default: 'fsh-generated/resources' },
    write: { type: 'string', default: 'report/agreement' },
    output: { type: 'string', default: 'docs/agreement-guide.md' },
  },
});

const subjects = readGuideSubjects(values.definitions);
const reference = await referenceOnGuide(subjects, {
  folder: path.resolve(values.write),
  validator: values.validator,
  guide: path.resolve(values.guide),
  onlyMissing: values['only-missing'],
});
const judged = judgeGuide(subjects, openPackagedDefinitions(values.definitions), reference);
const { text, summary, differing } = await guideAgreementPage(judged);
writeWhole(values.output, text);
console.log(summary);
for (const one of differing) console.log(`judged differently: ${one}`);
if (differing.length > 0) process.exitCode = 1;
