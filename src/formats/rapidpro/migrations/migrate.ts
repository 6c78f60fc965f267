/** The history of RapidPro's flows from spec 13.0 on, as goflow 0.293 has it: a step a file. */
import { isObject, type JsonObject, type JsonValue, setProperty } from '../../../text/json-value.ts';
import { FlowParts } from '../flow-parts.ts';
import { isBelow, newestSpec, parseSpecVersion, type SpecVersion } from '../spec-version.ts';
import type { Migration } from './step.ts';
import { to13_1 } from './to-13.1.ts';
import { to13_2 } from './to-13.2.ts';
import { to13_3 } from './to-13.3.ts';
import { to13_4 } from './to-13.4.ts';
import { to13_5 } from './to-13.5.ts';
import { to13_6 } from './to-13.6.ts';
import { to13_6_1 } from './to-13.6.1.ts';
import { to14_0 } from './to-14.0.ts';
import { to14_1 } from './to-14.1.ts';
import { to14_2 } from './to-14.2.ts';
import { to14_3 } from './to-14.3.ts';
import { to14_3_1 } from './to-14.3.1.ts';
import { to14_4 } from './to-14.4.ts';
import { to14_4_1 } from './to-14.4.1.ts';
import { to14_4_2 } from './to-14.4.2.ts';
import { FlowTraits } from './traits.ts';

/** All steps, oldest first. */
export const migrations: readonly Migration[] = [
  to13_1,
  to13_2,
  to13_3,
  to13_4,
  to13_5,
  to13_6,
  to13_6_1,
  to14_0,
  to14_1,
  to14_2,
  to14_3,
  to14_3_1,
  to14_4,
  to14_4_1,
  to14_4_2,
];

/**
 * A flow of spec 13 or newer as it is in a later spec, the newest by default. The flow itself is not changed; it
 * is given back as it is if it needs no step, and shares its parts with what is given back if no step changes any
 * of them. Positions in lists stay, so a place in the new flow is the same place in the old one. UUIDs of new parts
 * depend on the flow alone.
 */
export function migrateFlow(flow: JsonObject, from: SpecVersion, to: string = newestSpec): JsonObject {
  return migrateParts(new FlowParts(flow, ''), from, to).value;
}

/** The same for a flow that was taken apart. */
export function migrateParts(parts: FlowParts, from: SpecVersion, to: string = newestSpec): FlowParts {
  const target = parseSpecVersion(to);
  const steps = migrations.filter(
    (step) => isBelow(from, step.to) && target !== undefined && !isBelow(target, step.to),
  );
  const last = steps.at(-1);
  if (last === undefined) return parts;
  let traits = new FlowTraits(parts);
  for (const step of steps) {
    if (!step.concerns(traits)) continue;
    const { parts: before } = traits;
    const draft = (step.copy ?? copyOf)(before.value);
    const hasItsNodes = draft['nodes'] === before.value['nodes'];
    step.change(draft);
    traits = new FlowTraits(new FlowParts(draft, parts.at, hasItsNodes ? before : undefined));
  }
  const { parts: after } = traits;
  const current = { ...after.value };
  setProperty(current, 'spec_version', last.to);
  return new FlowParts(current, parts.at, after);
}

/** A copy of all but the editor's data, which no step changes. */
function copyOf(flow: JsonObject): JsonObject {
  const copy = { ...flow };
  for (const name in copy) if (name !== '_ui') copy[name] = copyOfValue(copy[name] ?? null);
  return copy;
}

function copyOfValue(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(copyOfValue);
  if (!isObject(value)) return value;
  const copy = { ...value };
  for (const name in copy) {
    const inner = copy[name];
    // The property is its own, whatever its name.
    if (typeof inner === 'object' && inner !== null) copy[name] = copyOfValue(inner);
  }
  return copy;
}
