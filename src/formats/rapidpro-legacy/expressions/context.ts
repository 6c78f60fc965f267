/** What the names of legacy expressions are called today (goflow, `legacy/expressions/context.go`). */
import { urnSchemes } from '../../rapidpro/urn-schemes.ts';

interface Mapping {
  readonly pattern: RegExp;
  readonly replacement: string;
  /** A date, which legacy expressions showed in the format of the organisation. */
  readonly isDate?: true;
}

const owner = '^(?:(?:flow|step)\\.)?((?:parent|child)\\.)?';
const schemes = [...urnSchemes].join('|');

function contact(path: string, replacement: string): Mapping {
  return { pattern: new RegExp(`${owner}contact${path}$`), replacement };
}

function results(from: string, to: string): Mapping[] {
  const parts: readonly (readonly [string, string])[] = [
    ['', ''],
    ['\\.value', '.value'],
    ['\\.category', '.category_localized'],
    ['\\.text', '.input'],
    ['\\.time', '.created_on'],
  ];
  return [
    { pattern: new RegExp(`^${from}$`), replacement: to },
    ...parts.map(([part, name]) => ({
      pattern: new RegExp(`^${from}\\.(\\w+)${part}$`),
      replacement: `${to}.$1${name}`,
    })),
  ];
}

/** The first that matches counts. */
const mappings: readonly Mapping[] = [
  contact('', '$1contact'),
  ...['uuid', 'id', 'name', 'first_name', 'created_on', 'language'].map((key) =>
    contact(`\\.${key}`, `$1contact.${key}`),
  ),
  contact('\\.groups', 'join($1contact.groups, ",")'),
  contact('\\.tel_e164', 'default(urn_parts($1urns.tel).path, "")'),
  contact('\\.tel', 'format_urn($1urns.tel)'),
  contact(`\\.(${schemes})`, 'default(urn_parts($1urns.$2).path, "")'),
  contact(`\\.(${schemes})\\.display`, 'format_urn($1urns.$2)'),
  contact(`\\.(${schemes})\\.path`, 'urn_parts($1urns.$2).path'),
  contact(`\\.(${schemes})\\.scheme`, 'urn_parts($1urns.$2).scheme'),
  contact(`\\.(${schemes})\\.urn`, '$1urns.$2'),
  contact('\\.(\\w+)', '$1fields.$2'),
  ...results('flow', 'results'),
  ...results('child', 'child.results'),
  ...results('(?:parent|extra\\.flow)', 'parent.results'),
  { pattern: /^step(\.value)?$/, replacement: 'input' },
  { pattern: /^step\.text$/, replacement: 'input.text' },
  { pattern: /^step\.time$/, replacement: 'input.created_on' },
  {
    pattern: /^step\.attachments$/,
    replacement: 'foreach(foreach(input.attachments, attachment_parts), extract, "url")',
  },
  {
    pattern: /^step\.attachments\.(\d+)$/,
    replacement: 'attachment_parts(input.attachments[$1]).url',
  },
  { pattern: /^channel$/, replacement: 'contact.channel.address' },
  { pattern: /^channel\.(address|tel|tel_e164)$/, replacement: 'contact.channel.address' },
  { pattern: /^channel\.name$/, replacement: 'contact.channel.name' },
  { pattern: /^date(\.now)?$/, replacement: 'now()' },
  { pattern: /^date\.today$/, replacement: 'today()', isDate: true },
  { pattern: /^date\.tomorrow$/, replacement: 'datetime_add(now(), 1, "D")', isDate: true },
  { pattern: /^date\.yesterday$/, replacement: 'datetime_add(now(), -1, "D")', isDate: true },
  { pattern: /^extra$/, replacement: 'legacy_extra' },
  { pattern: /^extra\.([\w.]+)$/, replacement: 'legacy_extra.$1' },
];

/** The name as it is today. With `rawDates` a date stays one, else it is shown as one. */
export function migrateName(name: string, rawDates: boolean): string {
  const path = name.toLowerCase();
  const mapping = mappings.find(({ pattern }) => pattern.test(path));
  if (mapping === undefined) return path;
  const migrated = path.replace(mapping.pattern, mapping.replacement);
  const shown = mapping.isDate === true && !rawDates ? `format_date(${migrated})` : migrated;
  // What starts with a digit is looked up in brackets.
  return shown.replace(/\.(\d+\w*)/g, '["$1"]');
}
