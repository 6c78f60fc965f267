/** FHIRPath's conversions between its own types (section 5.5). */
import { type FunctionBody, integer, text } from './arguments.ts';
import { single } from './operators.ts';
import { type Collection, none, systemItem, truth } from './values.ts';

type Converter = (value: string | number | boolean) => Collection;

const converters: ReadonlyMap<string, Converter> = new Map<string, Converter>(
  Object.entries<Converter>({
    ['toString']: (value: string | number | boolean) => text(String(value)),
    toInteger: (value) => {
      const number =
        typeof value === 'boolean' ? Number(value) : /^[+-]?\d+$/.test(String(value)) ? Number(value) : NaN;
      return Number.isInteger(number) ? integer(number) : none;
    },
    toDecimal: (value) => {
      const number =
        typeof value === 'boolean'
          ? Number(value)
          : /^[+-]?\d+(\.\d+)?$/.test(String(value))
            ? Number(value)
            : NaN;
      return Number.isNaN(number) ? none : [systemItem(number, 'System.Decimal')];
    },
    toDateTime: (value) => moment(value, 'DateTime', /^\d{4}(-\d\d(-\d\d(T.*)?)?)?$/),
    toDate: (value) => moment(String(value).slice(0, 10), 'Date', /^\d{4}(-\d\d(-\d\d)?)?$/),
    toTime: (value) => moment(value, 'Time', /^\d\d(:\d\d(:\d\d(\.\d+)?)?)?$/),
    toBoolean: (value) => {
      const plain = String(value).toLowerCase();
      if (['true', 't', 'yes', 'y', '1', '1.0'].includes(plain)) return truth(true);
      return ['false', 'f', 'no', 'n', '0', '0.0'].includes(plain) ? truth(false) : none;
    },
  }),
);

function moment(value: string | number | boolean, type: string, pattern: RegExp): Collection {
  return typeof value === 'string' && pattern.test(value) ? [systemItem(value, `System.${type}`)] : none;
}

function converts(name: string): FunctionBody {
  const conversion = convert(name);
  return (env, focus, args) => (focus.length === 0 ? none : truth(conversion(env, focus, args).length > 0));
}

function convert(name: string): FunctionBody {
  const converter = converters.get(name);
  return (_, focus) => {
    const value = single(focus)?.value;
    if (value === undefined || typeof value === 'object' || converter === undefined) return none;
    return converter(value);
  };
}

/** `toInteger`, `convertsToInteger` and so on. */
export const conversions: ReadonlyMap<string, FunctionBody> = new Map<string, FunctionBody>([
  ...[...converters.keys()].flatMap((name): [string, FunctionBody][] => [
    [name, convert(name)],
    [name.replace('to', 'convertsTo'), converts(name)],
  ]),
]);
