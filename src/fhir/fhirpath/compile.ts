/** Compiles a parsed FHIRPath expression to closures. */
import type { Evaluate } from './environment.ts';
import { FhirPathError } from './environment.ts';
import { functions } from './functions.ts';
import { childrenNamed } from './navigate.ts';
import { asBoolean, logic, operators, quantityItem, single } from './operators.ts';
import type { Expression } from './syntax.ts';
import type { Collection, Item } from './values.ts';
import { none, systemItem, truth } from './values.ts';

/** The expression uses a function that this engine does not have. */
export class FhirPathUnsupported extends Error {
  constructor(name: string) {
    super(`The function ${name}() is not supported`);
    this.name = 'FhirPathUnsupported';
  }
}

/** Throws `FhirPathUnsupported` for a function that is not known here. */
export function compileFhirPath(expression: Expression): Evaluate {
  switch (expression.kind) {
    case 'literal': {
      const item: Collection = [systemItem(expression.value, `System.${expression.type}`)];
      return () => item;
    }
    case 'quantity': {
      const item: Collection = [quantityItem(expression.value, expression.unit)];
      return () => item;
    }
    case 'empty':
      return () => none;
    case 'this':
      return (env, focus) => (env.self === undefined ? focus : [env.self]);
    case 'index':
      return (env) => [systemItem(env.index, 'System.Integer')];
    case 'total':
      return (env) => env.total;
    case 'variable':
      return compileVariable(expression.name);
    case 'member':
      return compileMember(expression.on, expression.name);
    case 'call':
      return compileCall(expression.on, expression.name, expression.args);
    case 'item':
      return compileItem(expression.on, expression.index);
    case 'sign':
      return compileSign(expression.operator, expression.operand);
    case 'type':
      return compileType(expression.operator, compileFhirPath(expression.left), expression.type);
    case 'operation':
      return compileOperation(expression.operator, expression.left, expression.right);
  }
}

const constants: ReadonlyMap<string, string> = new Map([
  ['sct', 'http://snomed.info/sct'],
  ['loinc', 'http://loinc.org'],
  ['ucum', 'http://unitsofmeasure.org'],
]);

function compileVariable(name: string): Evaluate {
  const constant =
    constants.get(name) ??
    (name.startsWith('vs-')
      ? `http://hl7.org/fhir/ValueSet/${name.slice(3)}`
      : name.startsWith('ext-')
        ? `http://hl7.org/fhir/StructureDefinition/${name.slice(4)}`
        : undefined);
  if (constant !== undefined) {
    const item: Collection = [systemItem(constant, 'System.String')];
    return () => item;
  }
  return (env) => {
    const value = env.variable(name);
    if (value === undefined) throw new FhirPathError(`%${name} is not known`);
    return value;
  };
}

function compileMember(on: Expression | undefined, name: string): Evaluate {
  if (on !== undefined) {
    const before = compileFhirPath(on);
    return (env, focus) => childrenNamed(env, before(env, focus), name);
  }
  // The first name of a path may be the type of the focus: `Patient.name` on a Patient.
  if (/^[A-Z]/.test(name)) {
    return (env, focus) => {
      const same = focus.filter(
        (item) => item.type !== undefined && env.host.types.isKindOf(item.type, name),
      );
      return same.length > 0 ? same : childrenNamed(env, focus, name);
    };
  }
  return (env, focus) => childrenNamed(env, focus, name);
}

function compileCall(on: Expression | undefined, name: string, args: readonly Expression[]): Evaluate {
  const before = on === undefined ? undefined : compileFhirPath(on);
  const focusOf = (env: Parameters<Evaluate>[0], focus: Collection) => before?.(env, focus) ?? focus;
  if (name === 'ofType' || name === 'is' || name === 'as') {
    const type = typeName(args[0]);
    if (type === undefined) throw new FhirPathUnsupported(name);
    return compileType(name, focusOf, type);
  }
  const body = functions.get(name);
  if (body === undefined) throw new FhirPathUnsupported(name);
  const compiled = args.map(compileFhirPath);
  return (env, focus) => {
    env.spend(1);
    return body(env, focusOf(env, focus), compiled);
  };
}

/** A type given as an argument: `Quantity`, `FHIR.Quantity`. */
function typeName(expression: Expression | undefined): string | undefined {
  if (expression?.kind !== 'member') return undefined;
  if (expression.on === undefined) return expression.name;
  const before = typeName(expression.on);
  return before === undefined ? undefined : `${before}.${expression.name}`;
}

function compileItem(on: Expression, index: Expression): Evaluate {
  const [before, at] = [compileFhirPath(on), compileFhirPath(index)];
  return (env, focus) => {
    const position = single(at(env, focus))?.value;
    const item = typeof position === 'number' ? before(env, focus)[position] : undefined;
    return item === undefined ? none : [item];
  };
}

function compileSign(operator: '+' | '-', operand: Expression): Evaluate {
  const evaluate = compileFhirPath(operand);
  return (env, focus) => {
    const item = single(evaluate(env, focus));
    if (item === undefined) return none;
    if (typeof item.value !== 'number') throw new FhirPathError(`"${operator}" needs a number`);
    return operator === '+' ? [item] : [systemItem(-item.value, item.type ?? 'System.Decimal')];
  };
}

function compileType(operator: 'is' | 'as' | 'ofType', evaluate: Evaluate, type: string): Evaluate {
  const wanted = type.replace(/^FHIR\./, '');
  return (env, focus) => {
    const items = evaluate(env, focus);
    const fits = (item: Item) => isOfType(item, wanted, env.host.types);
    if (operator !== 'is') return items.filter(fits);
    const item = single(items);
    return item === undefined ? none : truth(fits(item));
  };
}

const systemTypes: Readonly<Record<string, readonly string[]>> = {
  String: [
    'string',
    'code',
    'id',
    'uri',
    'url',
    'canonical',
    'markdown',
    'oid',
    'uuid',
    'base64Binary',
    'xhtml',
  ],
  Integer: ['integer', 'positiveInt', 'unsignedInt'],
  Decimal: ['decimal'],
  Boolean: ['boolean'],
  DateTime: ['dateTime', 'instant'],
  Date: ['date'],
  Time: ['time'],
  Quantity: ['Quantity'],
};

function isOfType(
  item: Item,
  wanted: string,
  types: { isKindOf(type: string, ancestor: string): boolean },
): boolean {
  if (item.type === undefined) return false;
  const plain = wanted.replace(/^System\./, '');
  if (item.type === `System.${plain}`) return true;
  if (item.type.startsWith('System.')) {
    return systemTypes[item.type.slice('System.'.length)]?.[0] === wanted;
  }
  const known = Object.hasOwn(systemTypes, plain) ? systemTypes[plain] : undefined;
  if (known !== undefined && plain !== 'Quantity') return known.includes(item.type);
  return types.isKindOf(item.type, plain);
}

function compileOperation(operator: string, left: Expression, right: Expression): Evaluate {
  const [a, b] = [compileFhirPath(left), compileFhirPath(right)];
  const connective = logic.get(operator);
  if (connective !== undefined) {
    return (env, focus) => {
      env.spend(1);
      return truth(connective(asBoolean(a(env, focus)), () => asBoolean(b(env, focus))));
    };
  }
  const apply = operators.get(operator);
  if (apply === undefined) throw new FhirPathUnsupported(operator);
  return (env, focus) => {
    env.spend(1);
    return apply(env, a(env, focus), b(env, focus));
  };
}
