import { analyseTemplate, type ExpressionFault } from '../expressions/analysis.ts';
import type { PlacedTemplate } from './flow-nodes.ts';
import type { TemplateError } from './inspection.ts';

/** What keeps a template from being evaluated, each thing once. Counts of arguments only matter when it runs. */
export function errorsOfTemplate(
  { text, action_uuid, language }: PlacedTemplate,
  node_uuid: string,
): TemplateError[] {
  const place = {
    node_uuid,
    ...(action_uuid === undefined ? {} : { action_uuid }),
    ...(language === undefined ? {} : { language }),
  };
  const told = new Set<string>();
  return analyseTemplate(text).faults.flatMap((fault) => {
    const error = errorOf(fault);
    if (error === undefined) return [];
    const key = JSON.stringify([error.kind, fault.shown, error.error]);
    if (told.has(key) && error.kind !== 'unclosed') return [];
    told.add(key);
    return [{ ...place, kind: error.kind, expression: fault.shown, error: error.error }];
  });
}

function errorOf(fault: ExpressionFault): Pick<TemplateError, 'kind' | 'error'> | undefined {
  switch (fault.kind) {
    case 'syntax': {
      const content = fault.shown.startsWith('@(') ? fault.shown.slice(2, -1) : fault.shown.slice(1);
      return { kind: 'syntax', error: `syntax error at ${afterFault(content, fault.fault.at)}` };
    }
    case 'unclosed':
      return { kind: 'unclosed', error: 'no closing parenthesis, so this is plain text' };
    case 'unknown-function':
      return { kind: 'unknown_function', error: `no function '${fault.name.toLowerCase()}'` };
    case 'unknown-name':
      return { kind: 'unknown_name', error: `context has no property '${fault.name.toLowerCase()}'` };
    default:
      return undefined;
  }
}

/** What the engine shows of an expression: ten bytes of the line, from as many as there are characters before. */
function afterFault(expression: string, at: number): string {
  const lineStart = expression.lastIndexOf('\n', at - 1) + 1;
  const column = Array.from(expression.slice(lineStart, at)).length;
  const [line = ''] = expression.slice(lineStart).split('\n', 1);
  return new TextDecoder().decode(new TextEncoder().encode(line).slice(column, column + 10));
}
