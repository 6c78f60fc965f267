/** FHIRPath's functions on texts (section 5.6). */
import { boundedPattern, replaceBounded } from '../../text/bounded-pattern.ts';
import { argument, type FunctionBody, integer, numberArgument, text } from './arguments.ts';
import { type Environment, FhirPathError, FhirPathUnknown } from './environment.ts';
import { asText, single } from './operators.ts';
import { type Collection, no, none, systemItem, truth } from './values.ts';

function onText(focus: Collection, make: (text: string) => Collection): Collection {
  return onTextOr(none, focus, make);
}

function onTextOr(otherwise: Collection, focus: Collection, make: (text: string) => Collection): Collection {
  const item = single(focus);
  if (item?.value === undefined) return otherwise;
  if (typeof item.value !== 'string') throw new FhirPathError('Expected a text');
  return make(item.value);
}

/** A test of a text; nothing passes no test, as in HL7's engine, on whose answers the invariants were tried. */
function textTest(test: (text: string, argument: string) => boolean): FunctionBody {
  return (env, focus, args) =>
    onTextOr(no, focus, (text) => {
      const given = asText(argument(env, args, 0));
      env.spend(1 + text.length / 100);
      return given === undefined ? none : truth(test(text, given));
    });
}

function chars(environment: Environment, value: string): Collection {
  environment.spend(value.length);
  return Array.from(value, (char) => systemItem(char, 'System.String'));
}

function matches(value: string, pattern: string, whole: boolean): boolean {
  const answer = boundedPattern(pattern, { whole, flags: 's' })?.(value);
  if (answer === undefined) throw new FhirPathUnknown('The regular expression can not be run safely');
  return answer;
}

export const textFunctions: ReadonlyMap<string, FunctionBody> = new Map<string, FunctionBody>([
  ['startsWith', textTest((value, given) => value.startsWith(given))],
  ['endsWith', textTest((value, given) => value.endsWith(given))],
  ['contains', textTest((value, given) => value.includes(given))],
  ['matches', textTest((value, given) => matches(value, given, false))],
  ['matchesFull', textTest((value, given) => matches(value, given, true))],
  [
    'replaceMatches',
    (env, focus, args) =>
      onText(focus, (value) => {
        const [pattern, by] = [asText(argument(env, args, 0)), asText(argument(env, args, 1))];
        if (pattern === undefined || by === undefined) return none;
        env.spend(value.length);
        const replaced = replaceBounded(value, pattern, by);
        if (replaced === undefined) throw new FhirPathUnknown('The regular expression can not be run safely');
        return text(replaced);
      }),
  ],
  ['length', (_, focus) => onText(focus, (value) => integer(value.length))],
  ['upper', (_, focus) => onText(focus, (value) => text(value.toUpperCase()))],
  ['lower', (_, focus) => onText(focus, (value) => text(value.toLowerCase()))],
  ['trim', (_, focus) => onText(focus, (value) => text(value.trim()))],
  ['toChars', (env, focus) => onText(focus, (value) => chars(env, value))],
  [
    'indexOf',
    (env, focus, args) =>
      onText(focus, (value) => integer(value.indexOf(asText(argument(env, args, 0)) ?? ''))),
  ],
  [
    'substring',
    (env, focus, args) =>
      onText(focus, (value) => {
        const start = numberArgument(env, args, 0);
        if (start < 0 || start >= value.length) return none;
        return text(value.slice(start, args.length > 1 ? start + numberArgument(env, args, 1) : undefined));
      }),
  ],
  [
    'replace',
    (env, focus, args) =>
      onText(focus, (value) => {
        const [pattern, by] = [asText(argument(env, args, 0)), asText(argument(env, args, 1))];
        if (pattern === undefined || by === undefined) return none;
        env.spend(value.length);
        return text(value.replaceAll(pattern, () => by));
      }),
  ],
  [
    'split',
    (env, focus, args) =>
      onText(focus, (value) => {
        env.spend(value.length);
        return value.split(asText(argument(env, args, 0)) ?? ',').flatMap((part) => [...text(part)]);
      }),
  ],
  [
    'join',
    (env, focus, args) =>
      focus.length === 0
        ? none
        : text(
            focus
              .map((item) => (typeof item.value === 'object' ? '' : String(item.value)))
              .join(asText(argument(env, args, 0)) ?? ''),
          ),
  ],
]);
