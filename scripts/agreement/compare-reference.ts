/** Our verdicts on files that HL7's validator has judged. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Definitions } from '../../src/fhir/definitions.ts';
import { parseJson } from '../../src/text/json.ts';
import { isObject, listOf, textOf } from '../../src/text/json-value.ts';
import { Validator } from '../../src/validation/validator.ts';

/** Prints each file whose verdict differs with the errors of both sides, and the share that agrees. */
export function compareWithReference(
  file: string,
  definitions: Definitions,
  out: NodeJS.WritableStream,
): void {
  const validator = new Validator({ definitions });
  const count = { files: 0, agree: 0, oursOnly: 0, theirsOnly: 0 };
  const started = performance.now();
  for (const line of fs.readFileSync(file, 'utf8').trim().split('\n')) {
    const result: unknown = JSON.parse(line);
    if (!isObject(result) || typeof result['valid'] !== 'boolean') continue;
    const name = textOf(result, 'file') ?? '';
    const { document, findings } = parseJson(fs.readFileSync(name, 'utf8'), name);
    const ours = [...findings, ...(document === undefined ? [] : validator.validate(document.value))];
    const errors = ours.filter((finding) => finding.severity === 'error');
    count.files++;
    if ((errors.length === 0) === result['valid']) {
      count.agree++;
      continue;
    }
    const isOurs = errors.length > 0;
    if (isOurs) count.oursOnly++;
    else count.theirsOnly++;
    out.write(`${path.basename(name)}: ${isOurs ? 'only we refuse it' : "only HL7's refuses it"}\n`);
    for (const { code, expression, message } of errors.slice(0, 5))
      out.write(`    ours: ${code} ${expression ?? ''} ${message.slice(0, 220)}\n`);
    const theirs = listOf(result, 'issues')
      .filter(isObject)
      .filter((issue) => textOf(issue, 'severity') === 'error');
    for (const issue of isOurs ? [] : theirs.slice(0, 5))
      out.write(
        `    HL7:  ${textOf(issue, 'id') ?? ''} ${textOf(issue, 'expression') ?? ''} ${textOf(issue, 'message')?.slice(0, 220) ?? ''}\n`,
      );
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  out.write(
    `${count.agree} of ${count.files} verdicts agree (${((100 * count.agree) / count.files).toFixed(1)} %); ` +
      `${count.oursOnly} refused by us only, ${count.theirsOnly} by HL7's only; ${seconds} s\n`,
  );
}
