/** Edits of a Questionnaire brought into the flow that was kept with it. */
import { resourceJson } from '../fhir/resource-json.ts';
import type { Loss } from '../flow/loss.ts';
import type { Flow, FlowDocument } from '../flow/model.ts';
import { editedFlow } from '../flow/outline-edits.ts';
import { outlineOf } from '../flow/outline-of.ts';
import type { Outline } from '../flow/outline.ts';
import { readQuestionnaire } from '../formats/questionnaire/read.ts';
import { writeQuestionnaire } from '../formats/questionnaire/write.ts';
import type { JsonObject } from '../text/json-value.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { withoutOldForm } from '../formats/rapidpro/edited-flow.ts';
import { type KeptExport, withNodes } from './kept-export.ts';

interface EditedExport {
  /** The same export, if nothing was edited. */
  readonly kept: KeptExport;
  /** At places of the Questionnaire. */
  readonly losses: readonly Loss[];
  /** The place in the Questionnaire of a place in the export. */
  readonly placeOf: (at: JsonPointer) => JsonPointer;
}

/**
 * Compares a Questionnaire with what the kept flow would be written as: where they differ it was edited, and
 * the edit wins.
 */
export function applyEdits(kept: KeptExport, uuid: string, questionnaire: JsonObject): EditedExport {
  const after = readQuestionnaire(questionnaire).outline;
  const unchanged = { kept, losses: [], placeOf: () => '' };
  const flow = flowIn(kept.document, uuid);
  if (flow === undefined || after === undefined) return unchanged;
  const { own, before } = outlines(flow, after);
  const placeOf = placesOf(own, after);
  const edited = before === undefined ? { flow, losses: [] } : editedFlow(flow, { own, before, after });
  if (edited.flow === flow) return { ...unchanged, placeOf };
  const base = withNodes(kept);
  if (base === kept) return { kept: replaced(kept, flow, edited.flow), losses: edited.losses, placeOf };
  const migrated = flowIn(base.document, uuid);
  if (migrated === undefined) return unchanged;
  const anew = outlines(migrated, after);
  if (anew.before === undefined) return unchanged;
  const again = editedFlow(migrated, { own: anew.own, before: anew.before, after });
  return { kept: replaced(base, migrated, again.flow), losses: again.losses, placeOf };
}

function flowIn(document: FlowDocument, uuid: string): Flow | undefined {
  return document.flows.find((flow) => flow.uuid === uuid);
}

/** The outline of a flow, and what its Questionnaire says of it when nobody has edited that. */
function outlines(flow: Flow, after: Outline): { own: Outline; before: Outline | undefined } {
  const { outline: own } = outlineOf(flow);
  const before = readQuestionnaire(resourceJson(writeQuestionnaire(own).resource)).outline;
  return { own, before: before && { ...before, uuid: after.uuid } };
}

function replaced(kept: KeptExport, flow: Flow, by: Flow): KeptExport {
  const { document } = kept;
  const changed = document.format === 'rapidpro' ? withoutOldForm(flow, by) : by;
  const flows = document.flows.map((one) => (one === flow ? changed : one));
  return { ...kept, document: { ...document, flows } };
}

/** By the item that a part belongs to: the one whose place is nearest above it. */
function placesOf(own: Outline, after: Outline): (at: JsonPointer) => JsonPointer {
  const items = new Map(after.items.map(({ linkId, at }) => [linkId, at]));
  const places = own.items.flatMap(({ linkId, at }) => {
    const place = items.get(linkId);
    return place === undefined ? [] : [{ at, place }];
  });
  return (at) => {
    let best = { at: '', place: '' };
    for (const one of places) {
      const isAbove = at === one.at || at.startsWith(`${one.at}/`);
      if (isAbove && one.at.length > best.at.length) best = one;
    }
    return best.place;
  };
}
