import { property, textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { isObject, listOf } from '../../../text/json-value.ts';
import { type ExportRule, isImported, report } from './export-parts.ts';

/** Groups of campaigns and triggers are among the groups of an export that has any. */
export const groupMissing: ExportRule = function* ({ campaigns, triggers, groups }) {
  if (groups.length === 0) return;
  const names = new Set(groups.map(({ value }) => (textOf(value, 'name') ?? '').toLowerCase()));
  const uuids = new Set(groups.map(({ value }) => textOf(value, 'uuid') ?? ''));
  const used = [
    ...campaigns.map(({ value, at }) => ({ group: property(value, 'group'), at: child(at, 'group') })),
    ...triggers
      .filter(({ value }) => isImported(value))
      .flatMap(({ value, at }) =>
        ['groups', 'exclude_groups'].flatMap((key) =>
          listOf(value, key).map((group, index) => ({ group, at: child(at, key, index) })),
        ),
      ),
  ];
  for (const { group, at } of used) {
    if (group === undefined || !isObject(group)) continue;
    const name = textOf(group, 'name') ?? '';
    if (name === '' || names.has(name.toLowerCase()) || uuids.has(textOf(group, 'uuid') ?? ' ')) continue;
    yield report('rapidpro.group-missing', { name: name.slice(0, 100) }, { pointer: at });
  }
};
