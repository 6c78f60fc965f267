/** What the steps 5 to 10.1 each do first: groups get names that RapidPro allows, empty action sets go. */
import { isObject, listOf, property, setProperty, textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import { type FlowDraft, report } from './draft.ts';
import { topmost } from './layout.ts';

const longestName = 64;

export function cleanGroups(draft: FlowDraft): void {
  for (const action of draft.actions) {
    if (!['add_group', 'del_group'].includes(textOf(action, 'type') ?? '')) continue;
    const single = property(action, 'group');
    if (property(action, 'groups') === undefined) {
      if (single === undefined) throw draft.fault('an action on groups has none', action);
      setProperty(action, 'groups', [single]);
    }
    for (const group of listOf(action, 'groups')) {
      if (!isObject(group)) continue;
      const name = property(group, 'name');
      if (name === undefined) setProperty(group, 'name', 'Unknown');
      else if (!isGroupName(name))
        setProperty(
          group,
          'name',
          `Contacts ${typeof name === 'string' ? name : name === null ? 'None' : JSON.stringify(name)}`,
        );
    }
  }
  dropEmptySets(draft);
}

function isGroupName(name: unknown): boolean {
  if (typeof name !== 'string' || name === '' || name.trim() !== name) return false;
  return Array.from(name).length <= longestName && /^[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]/u.test(name);
}

/** Action sets without actions are left out; the flow then starts with the set that stands highest. */
export function dropEmptySets(draft: FlowDraft): void {
  const flow = draft.definition;
  const before = draft.actionSets;
  const sets = before.filter((set) => objectsIn(set, 'actions').length > 0);
  setProperty(flow, 'action_sets', sets);
  if (sets.length === before.length) return;
  for (const set of before) {
    if (!sets.includes(set)) draft.tell(report('rapidpro-legacy.empty-set-dropped', {}, draft.place(set)));
  }
  setProperty(flow, 'entry', topmost(flow));
}
