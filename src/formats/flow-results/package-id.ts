import type { Finding } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import { type JsonObject, property } from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import { describeValue } from '../describe-value.ts';
import { flowResultsMessages } from './messages.ts';
import type { Envelope, PlacedObject } from './placed-object.ts';

const report = reporter(flowResultsMessages);
const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The id of a package, in it or around it, whatever its form; undefined if there is none. */
export function readId(
  descriptor: PlacedObject,
  envelope: Envelope | undefined,
  findings: Finding[],
): string | undefined {
  const inner = idOf(descriptor.value);
  const outer = envelope === undefined ? undefined : idOf(envelope.value);
  const pointer =
    inner === undefined && envelope !== undefined ? child(envelope.at, 'id') : child(descriptor.at, 'id');
  const id = inner ?? outer;
  if (id === undefined) {
    const found = describeValue(property(descriptor.value, 'id'));
    findings.push(
      envelope === undefined
        ? report('flow-results.id-missing', { found }, { pointer: descriptor.at })
        : report('flow-results.id-to-come', {}, { pointer: descriptor.at }),
    );
    return undefined;
  }
  if (inner === undefined) {
    const found = `${describeValue(property(descriptor.value, 'id'))} in it and ${describeValue(outer)} around it`;
    findings.push(report('flow-results.id-missing', { found }, { pointer: descriptor.at }));
  } else if (outer !== undefined && outer !== inner) {
    const args = { outer: describeValue(outer), inner: describeValue(inner) };
    findings.push(report('flow-results.ids-differ', args, { pointer }));
  }
  if (!uuid4.test(id))
    findings.push(report('flow-results.id-form', { found: describeValue(id) }, { pointer }));
  return id;
}

function idOf(value: JsonObject): string | undefined {
  const id = property(value, 'id');
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id !== '' ? id : undefined;
}
