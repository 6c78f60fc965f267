/** Keywords of JSON Schema about texts, as quick as a verdict needs them: ajv's own are for any text and pattern. */
import { _, type Ajv, type KeywordCxt } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { isUuid, uuidForm } from '../text/uuid.ts';
import { characters } from './describe-value.ts';

/** Patterns that are very often asked for, and what is quicker than they. */
const known: ReadonlyMap<string, (text: string) => boolean> = new Map([
  [`^${uuidForm}$`, isUuid],
  [`^(?:${uuidForm})?$`, (text: string) => text === '' || isUuid(text)],
]);

/** Gives an instance that says valid or not, and nothing else, its own `maxLength` and `pattern`. */
export function hastenTextKeywords(ajv: Ajv | Ajv2020): void {
  ajv.removeKeyword('maxLength');
  ajv.addKeyword({ keyword: 'maxLength', type: 'string', schemaType: 'number', code: maxLength });
  ajv.removeKeyword('pattern');
  ajv.addKeyword({ keyword: 'pattern', type: 'string', schemaType: 'string', code: pattern });
}

/** A text has no more characters than UTF-16 code units, so that those of most texts need not be counted. */
function maxLength(cxt: KeywordCxt): void {
  const { gen, data } = cxt;
  const schema = Number(cxt.schema);
  const count = gen.scopeValue('func', { ref: characters });
  cxt.pass(_`${data}.length <= ${schema} || ${count}(${data}) <= ${schema}`);
}

function pattern(cxt: KeywordCxt): void {
  const { gen, data } = cxt;
  const schema = String(cxt.schema);
  const quick = known.get(schema);
  if (quick !== undefined) cxt.pass(_`${gen.scopeValue('func', { ref: quick })}(${data})`);
  else cxt.pass(_`${gen.scopeValue('pattern', { key: schema, ref: new RegExp(schema, 'u') })}.test(${data})`);
}
