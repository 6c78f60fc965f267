/** What can be wrong with a MeasureReport, by its Measure. */
import { catalogue } from '../../findings/message.ts';

export const measureReportMessages = catalogue({
  'measure-report.measure-unknown': {
    severity: 'warning',
    title: 'Measure not known',
    text: ({ measure }: { measure: string }) =>
      `The Measure ${measure} is not known, so the report was not checked against it.`,
    why: 'A report can be checked only against a Measure that is here (MeasureReport.measure).',
    fix: 'Give the package that holds the Measure, or correct the canonical.',
  },
  'measure-report.scoring-unknown': {
    severity: 'information',
    title: 'Score not checked',
    text: () => 'The Measure names no scoring that is known here, so the score was not checked.',
    why: 'What a score may be depends on Measure.scoring: proportion, ratio, continuous-variable or cohort.',
    fix: 'Add the scoring to the Measure.',
  },
  'measure-report.part-without-code': {
    severity: 'error',
    title: 'Part without a code',
    text: ({ part }: { part: string }) =>
      `The ${part} has no code, so that it can not be told which one it is.`,
    why: 'Groups, populations and stratifiers of a report are told by the codes that the Measure gives them; only a single group needs none.',
    fix: 'Add the code of the Measure.',
  },
  'measure-report.part-unknown': {
    severity: 'error',
    title: 'Part that the Measure does not have',
    text: ({ part, code }: { part: string; code: string }) =>
      `The Measure has no ${part} with the code ${code}.`,
    why: 'A report has the groups, populations and stratifiers of its Measure.',
    fix: 'Correct the code, or the Measure that the report names.',
  },
  'measure-report.part-repeated': {
    severity: 'error',
    title: 'Part given twice',
    text: ({ part, code }: { part: string; code: string }) =>
      `The ${part} with the code ${code} is there more than once.`,
    why: 'A report tells each group, population and stratifier of its Measure once.',
    fix: 'Keep one of them.',
  },
  'measure-report.part-missing': {
    severity: 'error',
    title: 'Part of the Measure is missing',
    text: ({ part, code }: { part: string; code: string }) =>
      `The ${part} ${code} of the Measure is missing.`,
    why: 'A report has the groups, populations and stratifiers of its Measure.',
    fix: 'Add it.',
  },
  'measure-report.score': {
    severity: 'error',
    title: 'Score that does not fit',
    text: ({ fault }: { fault: string }) => `The score ${fault}.`,
    why: "The type of the report and the Measure's scoring say whether there is a score: none for data collection and cohorts, a number from 0 to 1 for a proportion, a number for a ratio, in the Measure's unit if it has one.",
    fix: 'Correct the score, the type of the report, or the Measure.',
  },
  'measure-report.subjects': {
    severity: 'error',
    title: 'Subjects that do not fit',
    text: ({ fault }: { fault: string }) => `The population ${fault}.`,
    why: 'Only a report of type subject-list lists the subjects, and then as many as it counts (FHIR R4 section 14.9.4).',
    fix: 'Correct the count, the subjects, or the type of the report.',
  },
  'measure-report.count-missing': {
    severity: 'warning',
    title: 'No count',
    text: () => 'The population has no count.',
    why: 'A report of this type tells how many there are in each population.',
    fix: 'Add the count.',
  },
});
