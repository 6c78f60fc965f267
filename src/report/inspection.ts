/** Inspections of flows for people and for programs. */
import type { InspectedFlow } from '../formats/rapidpro/inspection/inspect-document.ts';
import type { InspectedQuery } from '../formats/rapidpro/inspection/inspect-queries.ts';
import type { Inspection } from '../formats/rapidpro/inspection/inspection.ts';
import { type Paint, plain } from './color.ts';
import { printable } from './printable.ts';

export interface InspectedFile {
  readonly file: string;
  readonly kind: string;
  readonly flows: readonly InspectedFlow[];
  readonly queries: readonly InspectedQuery[];
}

/**
 * `{files: [{file, kind, flows: [{uuid, name, spec_version, pointer, ok, ..}], queries}]}`; a flow that is `ok` has
 * the properties that RapidPro's engine gives it, and another one `errors`, the codes and places of its errors.
 * `queries` are those of groups and actions, with what they ask for.
 */
export function inspectionJson(files: readonly InspectedFile[]): string {
  const shown = files.map(({ file, kind, flows, queries }) => ({
    file,
    kind,
    flows: flows.map(flowJson),
    queries,
  }));
  return `${JSON.stringify({ files: shown }, null, 2)}\n`;
}

function flowJson({ verdict, assets, inspection, errors }: InspectedFlow) {
  const { uuid, name, version, pointer } = verdict;
  const named = { uuid, name, spec_version: version, pointer, ok: inspection !== undefined };
  if (inspection !== undefined) return { ...named, ...inspection, assets };
  return {
    ...named,
    errors: errors.map(({ code, pointer: at, message }) => ({ code, pointer: at, message })),
  };
}

/** A block a flow, with what it has; what it has none of is left out. */
export function inspectionText(files: readonly InspectedFile[], paint: Paint = plain): string {
  return files
    .map(({ file, flows, queries }) => {
      const blocks = flows.map((flow) => flowText(flow, paint));
      if (flows.length === 0) blocks.push('  no flows\n');
      if (queries.length > 0) blocks.push(queriesText(queries, paint));
      return `${paint('bold', printable(file))}\n${blocks.join('\n')}`;
    })
    .join('\n');
}

function flowText({ verdict, inspection, errors }: InspectedFlow, paint: Paint): string {
  const name = verdict.name ?? verdict.uuid ?? verdict.pointer;
  if (inspection === undefined) {
    const why = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`;
    return `  ${paint('bold', printable(name))}: ${paint('red', 'not inspected')}, ${why}\n`;
  }
  const { type, language, languages, nodes, templates } = inspection;
  const spoken = [language, ...languages].join(', ');
  const head =
    `  ${paint('bold', printable(name))}: ${printable(`${type}, ${verdict.version ?? ''}, ${spoken}`)}; ` +
    `${nodes} ${nodes === 1 ? 'node' : 'nodes'}, ${templates} ${templates === 1 ? 'template' : 'templates'}\n`;
  return head + [...sectionsOf(inspection)].map((section) => sectionText(section, paint)).join('');
}

/** A line a query: whose it is, the query, and what it asks for beside attributes that every contact has. */
function queriesText(queries: readonly InspectedQuery[], paint: Paint): string {
  const rows = queries.map(({ of, name, query, formatted, fields = [], groups = [], errors }) => [
    of,
    name,
    formatted ?? query,
    fields.length === 0 ? '' : `fields ${fields.join(', ')}`,
    groups.length === 0 ? '' : `groups ${groups.join(', ')}`,
    errors.join(', '),
  ]);
  return sectionText({ title: 'contact queries', rows }, paint);
}

interface Section {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

function* sectionsOf(inspection: Inspection): Generator<Section> {
  const { results, dependencies, locals, parent_refs, issues, template_errors } = inspection;
  yield {
    title: 'results',
    rows: results.map(({ key, name, categories, node_uuids }) => [
      key,
      name === key ? '' : name,
      categories.join(' | '),
      node_uuids.length > 1 ? `${node_uuids.length} nodes` : '',
    ]),
  };
  yield {
    title: 'depends on',
    rows: dependencies.map(({ type, uuid, key, name = '', missing }) => [
      type,
      name === '' ? (key ?? uuid ?? '') : name,
      name === '' ? '' : (key ?? uuid ?? ''),
      missing === true ? 'missing' : '',
    ]),
  };
  yield { title: 'locals', rows: locals.map((local) => [local]) };
  yield { title: 'results of the parent flow', rows: parent_refs.map((key) => [key]) };
  yield {
    title: 'issues',
    rows: issues.map(({ type, description, language = '', action_uuid, node_uuid }) => [
      type,
      description,
      language,
      action_uuid === undefined ? `node ${node_uuid}` : `action ${action_uuid}`,
    ]),
  };
  yield {
    title: 'templates that fail',
    rows: template_errors.map(({ kind, expression, error, language = '' }) => [
      kind,
      expression,
      error,
      language,
    ]),
  };
}

/** Longest cell; what is cut off is in the JSON. */
const longestCell = 60;

function sectionText({ title, rows }: Section, paint: Paint): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => row.map((cell) => cut(printable(cell))));
  const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, i) => ((widths[i] ?? 0) === 0 ? '' : `${cell.padEnd(widths[i] ?? 0)}  `))
      .join('')
      .trimEnd(),
  );
  return `    ${paint('blue', title)}\n${lines.map((line) => `      ${line}\n`).join('')}`;
}

function cut(text: string): string {
  return text.length <= longestCell ? text : `${text.slice(0, longestCell - 1)}…`;
}
