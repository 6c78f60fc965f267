/** What the check of a flow says when the flow is taken for one of its dialect. */
import type { Finding } from '../../../findings/finding.ts';
import { isObject, type JsonObject, type JsonValue, property } from '../../../text/json-value.ts';
import { child, type JsonPointer, steps } from '../../../text/pointer.ts';
import { shortened } from '../../describe-value.ts';
import type { FlowCheck } from '../check-spec-flow.ts';
import { report } from '../flow-part.ts';
import type { Dialect } from './dialect.ts';
import { dialectMessages } from './messages.ts';
import { dialectOf } from './recognise.ts';

/** Marks that a message names. */
const namedMarks = 5;

/**
 * The check of a flow with what its dialect explains as warnings (`rapidpro.dialect-..`) at the same places, and
 * valid if nothing else is wrong. Of a flow of no dialect it is the check itself, whose verdict is the engine's.
 * `ofFile` tells the dialect of the file that it is in.
 */
export function inDialect(check: FlowCheck, ofFile: () => Dialect | undefined): FlowCheck {
  const { checked, findings, verdict } = check;
  if (checked === undefined || verdict.valid === true || check.originOf !== undefined) return check;
  const recognised = dialectOf(checked.value);
  const dialect = recognised?.dialect ?? ofFile();
  if (dialect === undefined) return check;
  const marks = recognised?.marks ?? ['the file that it is in'];
  const told = findings.map((finding) => asDialect(finding, checked, dialect) ?? finding);
  if (told.every((finding, index) => finding === findings[index])) return check;
  const shown = marks.length > namedMarks ? [...marks.slice(0, namedMarks), '..'] : marks;
  const place = { pointer: checked.at, ...(checked.flow === undefined ? {} : { flow: checked.flow }) };
  const named = report('rapidpro.dialect-flow', { dialect: dialect.title, marks: shown.join(', ') }, place);
  const valid = !told.some(({ severity }) => severity === 'error');
  return { ...check, verdict: { ...verdict, valid }, findings: [named, ...told] };
}

/**
 * The advice on a flow that was taken for one of its dialect: RapidPro's migrations drop the languages of a dialect,
 * the program that the flow is made for speaks them.
 */
export function adviceInDialect(
  advice: readonly Finding[],
  check: FlowCheck,
  ofFile: () => Dialect | undefined,
): readonly Finding[] {
  const { checked, original, findings } = check;
  if (checked === undefined || findings[0]?.code !== 'rapidpro.dialect-flow') return advice;
  const dialect = dialectOf(checked.value)?.dialect ?? ofFile();
  if (dialect === undefined) return advice;
  return advice.map((finding) => {
    const { code, pointer = '' } = finding;
    const isBase = code === 'rapidpro.language-replaced';
    if (!isBase && code !== 'rapidpro.translation-dropped') return finding;
    const stated = isBase ? property(original?.value ?? {}, 'language') : steps(pointer).at(-1);
    if (typeof stated !== 'string' || !dialect.isLanguage(stated)) return finding;
    const place = { pointer, ...(finding.flow === undefined ? {} : { flow: finding.flow }) };
    return report('rapidpro.dialect-language', { dialect: dialect.title, found: stated }, place);
  });
}

/** A finding that only RapidPro itself would call an error. */
export function isOfDialect({ code }: Finding): boolean {
  return Object.hasOwn(dialectMessages, code);
}

function asDialect(
  finding: Finding,
  { value: flow, at }: { readonly value: JsonObject; readonly at: JsonPointer },
  dialect: Dialect,
): Finding | undefined {
  const { code, severity, pointer = '' } = finding;
  if (severity !== 'error' || !pointer.startsWith(at)) return undefined;
  const within = pointer.slice(at.length);
  const found = valueAt(flow, within);
  const place = { pointer, ...(finding.flow === undefined ? {} : { flow: finding.flow }) };
  const text = typeof found === 'string' ? found : '';
  const args = { dialect: dialect.title, type: shortened(text) };
  if (code === 'rapidpro.type-unknown') {
    if (/\/actions\/\d+\/type$/.test(within) && dialect.actions.has(text))
      return report('rapidpro.dialect-action', args, place);
    if (within.endsWith('/router/type') && dialect.routers.has(text))
      return report('rapidpro.dialect-router', args, place);
  }
  if (code === 'rapidpro.test-unknown' && dialect.tests.has(text))
    return report('rapidpro.dialect-test', args, place);
  if (code === 'rapidpro.language-unknown') {
    const language = within === '/language' ? text : (steps(within).at(-1) ?? '');
    if (!dialect.isLanguage(language)) return undefined;
    return report('rapidpro.dialect-language', { dialect: dialect.title, found: language }, place);
  }
  if (code === 'schema.enum' && within.endsWith('/method') && dialect.methods.has(text))
    return report('rapidpro.dialect-value', { dialect: dialect.title, what: `the method ${text}` }, place);
  const liberty = dialect.liberties.find(
    ({ codes, at: form, isMeant }) =>
      codes.includes(code) && form.test(within) && isMeant(found, partAround(flow, within)),
  );
  if (liberty === undefined) return undefined;
  return report('rapidpro.dialect-value', { dialect: dialect.title, what: liberty.what }, place);
}

function valueAt(flow: JsonObject, pointer: JsonPointer): JsonValue | undefined {
  let value: JsonValue | undefined = flow;
  for (const step of steps(pointer)) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isObject(value) ? property(value, step) : undefined;
  }
  return value;
}

/** The action or the router that a place is in. */
function partAround(flow: JsonObject, pointer: JsonPointer): JsonObject {
  const all = steps(pointer);
  const depth = all[2] === 'actions' ? 4 : all[2] === 'router' ? 3 : 0;
  const part = valueAt(flow, child('', ...all.slice(0, depth)));
  return isObject(part) ? part : {};
}
