/** Texts with legacy expressions in them (goflow, `legacy/expressions/migrate.go`). */
import { topLevelNames } from '../../rapidpro/expressions/names.ts';
import { quoteText } from '../../rapidpro/migrations/quoted-text.ts';
import { templatePieces } from '../../rapidpro/migrations/template.ts';
import { migrateName } from './context.ts';
import { migrateExpression } from './expression.ts';

const legacyRoots = ['channel', 'child', 'contact', 'date', 'extra', 'flow', 'parent', 'step'];

export interface TemplateOptions {
  /** An expression that fails gives itself, as legacy splits did. */
  readonly defaultToSelf?: boolean;
  /** What expressions give is for a url. */
  readonly urlEncode?: boolean;
  /** Dates stay dates instead of being shown in the organisation's format. */
  readonly rawDates?: boolean;
}

/** A template as it is written today, and the expressions in it that are none and so stay as they were. */
export interface MigratedTemplate {
  readonly template: string;
  readonly kept: readonly string[];
}

export function migrateTemplate(template: string, options: TemplateOptions = {}): MigratedTemplate {
  if (!template.includes('@')) return { template, kept: [] };
  const kept: string[] = [];
  let written = '';
  for (const { kind, source } of templatePieces(template, legacyRoots)) {
    if (kind === 'text') written += source;
    else if (kind === 'identifier') {
      written += wrapped(migrateName(source, options.rawDates === true), `@${source}`, options);
    } else if (source !== '""') {
      // `@("")` was a way to send nothing.
      const migrated = migrateExpression(source, options.rawDates === true);
      if (migrated === undefined) kept.push(source);
      written += migrated === undefined ? `@(${source})` : wrapped(migrated, `@(${source})`, options);
    }
  }
  return { template: written, kept };
}

function wrapped(expression: string, self: string, options: TemplateOptions): string {
  let written = expression;
  if (options.defaultToSelf === true) {
    written = `if(is_error(${written}), ${quoteText(self)}, ${written})`;
  }
  if (options.urlEncode === true) written = `url_encode(${written})`;
  return isIdentifier(written) ? `@${written}` : `@(${written})`;
}

function isIdentifier(expression: string): boolean {
  return /^\p{L}+[\p{L}\p{N}_.]*$/u.test(expression) && topLevelNames.has(expression.split('.', 1)[0] ?? '');
}
