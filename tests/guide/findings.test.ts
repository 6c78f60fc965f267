/** The guide's codes of findings are those of the validator, and its outcomes conform to the guide's profile. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingCodeSystem } from '../../scripts/finding-codes/code-system.ts';
import { root } from '../../scripts/guide/build-guide.ts';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { findingMessages } from '../../src/flow-package/finding-messages.ts';
import type { FileReport } from '../../src/flow-package/file-report.ts';
import { validationOutcome } from '../../src/report/validation/operation-outcome.ts';
import { validationReport } from '../../src/report/validation-report.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../src/text/json-value.ts';
import { Validator } from '../../src/validation/validator.ts';

const definitions = openPackagedDefinitions();
const profile = 'http://mhero.org/fhir/StructureDefinition/mhero-outcome';

function outcomeOf(code: string): JsonObject {
  const file: FileReport = {
    file: 'flow.json',
    kind: 'rapidpro-export',
    version: null,
    valid: false,
    flows: [],
    findings: [{ code, severity: 'error', message: 'It is wrong.', line: 1, column: 2 }],
  };
  const text = validationOutcome(validationReport([file], { name: 'mhero-flows', version: '0.1.0' }));
  const outcome: unknown = JSON.parse(text);
  if (!isObject(outcome)) throw new Error('no outcome');
  return outcome;
}

describe('the codes of findings', () => {
  it('are those of the catalogues (else run: npx tsx scripts/finding-codes.ts)', () => {
    const file = path.join(root, 'fsh', 'terminology', 'mhero-finding.fsh');
    expect(fs.readFileSync(file, 'utf8')).toBe(findingCodeSystem());
  });

  it('are in the compiled code system', () => {
    const system = definitions.get('CodeSystem', 'http://mhero.org/fhir/CodeSystem/mhero-finding') ?? {};
    const codes = listOf(system, 'concept').map((concept) =>
      isObject(concept) ? textOf(concept, 'code') : undefined,
    );
    expect(codes).toEqual([...findingMessages.keys()].sort());
  });

  it('make outcomes that conform to the profile, and others do not', () => {
    const validator = new Validator({ definitions });
    const errors = (code: string) =>
      validator
        .validate(outcomeOf(code), { profiles: [profile] })
        .filter(({ severity }) => severity === 'error');
    expect([...findingMessages.keys()].flatMap(errors)).toEqual([]);
    expect(errors('flow.no-such-finding').map(({ requirement }) => requirement)).toContain('MH-OP-02');
  });
});
