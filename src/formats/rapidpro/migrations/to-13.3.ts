import { renamedRoot } from './expression.ts';
import type { Migration } from './step.ts';
import { rewriteTemplate } from './template.ts';
import { rewriteTemplates, templatesOf13_2 } from './templates-in-flow.ts';

/** What a webhook answered moves from `@webhook` to `@webhook.json`. */
export const to13_3: Migration = {
  to: '13.3.0',
  concerns: ({ mentionsWebhook, hasOddTranslations }) => mentionsWebhook || hasOddTranslations,
  change: (flow) => {
    rewriteTemplates(flow, templatesOf13_2, (template) =>
      rewriteTemplate(template, ['webhook'], (expression) =>
        renamedRoot(expression, 'webhook', 'webhook.json'),
      ),
    );
  },
};
