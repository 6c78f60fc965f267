/** What the functions of legacy expressions are called today (goflow, `legacy/expressions/functions.go`). */

type Call = (parameters: readonly string[]) => string;
type Parameter = (parameter: string) => string;

function call(name: string, parameters: readonly string[]): string {
  return `${name}(${parameters.join(', ')})`;
}

function renamed(name: string): Call {
  return (parameters) => call(name, parameters);
}

/** A pattern with `$1`, `$2`, .. for the parameters; a call that has too few of them comes to nothing. */
function pattern(text: string): Call {
  const count = Math.max(0, ...[...text.matchAll(/\$(\d)/g)].map(([, number]) => Number(number)));
  return (parameters) =>
    parameters.length < count
      ? ''
      : text.replace(/\$(\d)/g, (_, number: string) => parameters[Number(number) - 1] ?? '');
}

function joined(operator: string): Call {
  return (parameters) => parameters.join(operator);
}

/** Each parameter by its own rule; a call that has more of them than rules comes to nothing. */
function eachParameter(name: string, rules: readonly Parameter[], defaults: readonly string[] = []): Call {
  return (parameters) => {
    if (parameters.length > rules.length) return '';
    const given = rules
      .slice(0, Math.max(parameters.length, defaults.length))
      .map((rule, index) => rule(parameters[index] ?? defaults[index] ?? ''));
    return call(name, given);
  };
}

const asIs: Parameter = (parameter) => parameter;

/** Legacy functions counted from one. */
const decremented: Parameter = (parameter) =>
  /^[+-]?\d{1,15}$/.test(parameter) ? String(Number(parameter) - 1) : `${parameter} - 1`;

const delimiters: Parameter = (parameter) => (parameter.trim().toLowerCase() === 'true' ? '" \\t"' : 'NULL');

/** Those that are not here have kept their name. */
const calls = new Map<string, Call>([
  ['average', renamed('mean')],
  ['concatenate', joined(' & ')],
  ['date', renamed('date_from_parts')],
  ['datedif', renamed('datetime_diff')],
  ['datevalue', renamed('date')],
  ['day', pattern('format_date($1, "D")')],
  ['days', pattern('datetime_diff($2, $1, "D")')],
  ['edate', pattern('datetime_add($1, $2, "M")')],
  ['exp', pattern('2.718281828459045 ^ $1')],
  ['false', pattern('false')],
  ['field', eachParameter('field', [asIs, decremented, asIs])],
  ['first_word', pattern('word($1, 0)')],
  ['fixed', eachParameter('format_number', [asIs, asIs, asIs], ['', '2'])],
  ['format_date', renamed('format_datetime')],
  ['hour', pattern('format_datetime($1, "tt")')],
  ['int', renamed('round_down')],
  ['left', pattern('text_slice($1, 0, $2)')],
  ['len', renamed('text_length')],
  ['minute', pattern('format_datetime($1, "m")')],
  ['month', pattern('format_date($1, "M")')],
  ['power', pattern('$1 ^ $2')],
  ['proper', renamed('title')],
  ['randbetween', renamed('rand_between')],
  ['read_digits', renamed('read_chars')],
  ['regex_group', renamed('regex_match')],
  ['rept', renamed('repeat')],
  ['right', pattern('text_slice($1, -$2)')],
  ['rounddown', renamed('round_down')],
  ['roundup', renamed('round_up')],
  ['second', pattern('format_datetime($1, "s")')],
  ['substitute', renamed('replace')],
  ['sum', joined(' + ')],
  ['time', pattern('time_from_parts($1, $2, $3)')],
  ['timevalue', pattern('time($1)')],
  ['true', pattern('true')],
  ['trunc', renamed('round_down')],
  ['unichar', renamed('char')],
  ['unicode', renamed('code')],
  ['weekday', pattern('weekday($1) + 1')],
  ['word_count', eachParameter('word_count', [asIs, delimiters])],
  ['word_slice', eachParameter('word_slice', [asIs, decremented, decremented, delimiters])],
  ['word', eachParameter('word', [asIs, decremented, delimiters])],
  ['year', pattern('format_date($1, "YYYY")')],
]);

/** A call of a legacy function with parameters that are migrated already. */
export function migrateCall(name: string, parameters: readonly string[]): string {
  return calls.get(name)?.(parameters) ?? call(name, parameters);
}
