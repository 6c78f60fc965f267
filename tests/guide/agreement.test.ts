/** What HL7's validator says of the guide's examples and counter-examples, as recorded, is what ours says. */
import { expect, it } from 'vitest';
import { judgeGuide, readGuideSubjects } from '../../scripts/agreement/guide.ts';
import { guideAgreementPage, isSame } from '../../scripts/agreement/guide-page.ts';
import { readVerdicts } from '../../scripts/agreement/recorded.ts';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';

const recorded = readVerdicts('guide') ?? new Map<string, never>();
const subjects = readGuideSubjects('definitions').filter(({ id }) => recorded.has(id));
const judged = judgeGuide(subjects, openPackagedDefinitions(), recorded);

it('has verdicts on most of them', () => {
  expect(subjects.length).toBeGreaterThan(500);
});

it('agrees on every example, and on the rule that each counter-example breaks', () => {
  expect(judged.filter((one) => !isSame(one)).map(({ subject }) => subject.id)).toEqual([]);
});

it('tells what differs and what was not asked', async () => {
  const [first, ...rest] = judged;
  if (first === undefined) throw new Error('nothing is recorded');
  const { differing, text } = await guideAgreementPage([{ ...first, reference: undefined }, ...rest]);
  expect(differing).toEqual([first.subject.id]);
  expect(text).toContain('HL7: not asked.');
});
