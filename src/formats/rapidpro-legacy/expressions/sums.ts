/** What `+` and `-` mean: legacy expressions also added days to dates (goflow, `legacy/expressions/visitor.go`). */

const returns = new Map([
  ...['abs', 'max', 'mean', 'min', 'mod', 'sum', 'rand', 'round', 'round_down', 'round_up'].map(
    (name) => [name, 'number'] as const,
  ),
  ...['datetime_add', 'datetime_from_parts', 'datetime', 'now'].map((name) => [name, 'datetime'] as const),
  ...['date', 'format_date', 'today'].map((name) => [name, 'date'] as const),
  ...['time', 'time_from_parts'].map((name) => [name, 'time'] as const),
]);

function typeOf(operand: string): 'number' | 'datetime' | 'date' | 'time' | undefined {
  if (/^[+-]?\d{1,18}$/.test(operand)) return 'number';
  const [, name] = /^(\w+)\(/.exec(operand) ?? [];
  return name === undefined ? undefined : returns.get(name);
}

/** A sum or difference of two migrated operands. With `rawDates` a date stays one, else it is shown as one. */
export function migrateSum(left: string, operator: '+' | '-', right: string, rawDates: boolean): string {
  const types = `${typeOf(left) ?? '?'} ${typeOf(right) ?? '?'}`;
  const sign = operator === '-' ? '-' : '';
  if (types === 'number number') return `${left} ${operator} ${right}`;
  if (types === 'datetime number') return `datetime_add(${left}, ${sign}${right}, "D")`;
  if (types === 'date number') {
    const sum = `datetime_add(${left}, ${sign}${right}, "D")`;
    return rawDates ? sum : `format_date(${sum})`;
  }
  if (types === 'datetime time') {
    const minutes = `format_time(${right}, "tt") * 60 + format_time(${right}, "m")`;
    return `datetime_add(${left}, ${operator === '-' ? `-(${minutes})` : minutes}, "m")`;
  }
  if (typeOf(right) === 'time' && operator === '+') return `replace_time(${left}, ${right})`;
  return `legacy_add(${left}, ${sign}${right})`;
}
