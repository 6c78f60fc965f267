import { limits } from '../limits.ts';
import { cutLookups } from './expression.ts';
import type { Migration } from './step.ts';
import { rewriteTemplate } from './template.ts';
import { rewriteTemplates, templatesOf13_6 } from './templates-in-flow.ts';

/** Expressions that look up a result follow its name, which 13.6.0 has cut. */
export const to13_6_1: Migration = {
  to: '13.6.1',
  concerns: ({ looksUpLongNames, hasOddTranslations }) => looksUpLongNames || hasOddTranslations,
  change: (flow) => {
    rewriteTemplates(flow, templatesOf13_6, (template) =>
      rewriteTemplate(template, ['results'], (expression) => cutLookups(expression, 'results', limits.name)),
    );
  },
};
