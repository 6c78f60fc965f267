/** The fields that a TypeScript interface of the project names: the model in `src/flow/model.ts` printed for others. */
import ts from 'typescript';
import { anything, type Condition, either, type Field, plain } from './field.ts';

/** @param file a module that declares the interface */
export function fieldOfInterface(file: string, name: string): Field {
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    noLib: false,
    target: ts.ScriptTarget.ES2022,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const exported = source && checker.getSymbolAtLocation(source);
  const symbol = exported && checker.getExportsOfModule(exported).find((one) => one.name === name);
  if (symbol === undefined) throw new RangeError(`${file} declares no ${name}`);
  return fieldOf(checker.getDeclaredTypeOfSymbol(symbol), checker);
}

function fieldOf(type: ts.Type, checker: ts.TypeChecker): Field {
  // JSON of any shape.
  if (['JsonObject', 'JsonValue'].includes(type.aliasSymbol?.name ?? type.symbol?.name ?? ''))
    return anything;
  if (type.isUnion() && !(type.flags & ts.TypeFlags.Boolean)) {
    const parts = type.types.filter((part) => !(part.flags & ts.TypeFlags.Undefined));
    const fields = parts.map((part) => fieldOf(part, checker));
    if (fields.length === 0) return anything;
    const merged = fields.reduce(either);
    return merged.fields.size === 0 || parts.length === 1
      ? merged
      : {
          ...merged,
          conditions: parts.flatMap((part, at) => conditionsOf(part, fields[at] ?? plain, merged)),
        };
  }
  if (type.isStringLiteral()) return { ...plain, types: ['string'], allowed: [type.value] };
  if (type.flags & ts.TypeFlags.StringLike) return { ...plain, types: ['string'], mayBeEmpty: true };
  if (type.flags & ts.TypeFlags.NumberLike) return { ...plain, types: ['decimal'] };
  if (type.flags & ts.TypeFlags.BooleanLike) return { ...plain, types: ['boolean'] };
  const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (item !== undefined && checker.isArrayType(type))
    return { ...fieldOf(item, checker), isList: true, mayBeEmpty: true };
  const entry = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  if (entry !== undefined) return { ...fieldOf(entry, checker), isMap: true, mayBeEmpty: true };
  const fields = checker.getPropertiesOfType(type).map((property): [string, Field] => {
    const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    return [
      property.name,
      { ...fieldOf(checker.getTypeOfSymbol(property), checker), isRequired: !isOptional },
    ];
  });
  return { ...plain, mayBeEmpty: fields.every(([, field]) => !field.isRequired), fields: new Map(fields) };
}

/** What one member of a union must have beyond what all of them must. */
function conditionsOf(part: ts.Type, field: Field, merged: Field): Condition[] {
  const values = field.fields.get('kind')?.allowed ?? [];
  const required = [...field.fields].filter(
    ([name, one]) => one.isRequired && merged.fields.get(name)?.isRequired !== true && !one.isList,
  );
  return required.length === 0 || part.symbol === undefined
    ? []
    : values.map((value) => ({ key: 'kind', value, required: required.map(([name]) => name) }));
}
