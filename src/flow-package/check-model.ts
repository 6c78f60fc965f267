/** A YAML document checked by logical models: the manifest of a package, or any other. */
import type { Finding } from '../findings/finding.ts';
import { compareFindings } from '../findings/finding.ts';
import { decodeText } from '../text/decode.ts';
import { asFinding } from './as-finding.ts';
import type { CheckContext } from './check-document.ts';
import type { FileReport } from './file-report.ts';
import { parseYaml } from './yaml-document.ts';

/**
 * Adds what logical models say of a YAML document to what is known of it.
 *
 * @param own what its own kind of check found; undefined if it has none
 */
export function checkYamlByModels(
  file: string,
  bytes: Uint8Array,
  models: readonly string[],
  { validator }: CheckContext,
  own: FileReport | undefined,
): FileReport {
  const { text, findings: textFindings } = decodeText(bytes, file);
  const read = text === undefined ? { findings: textFindings } : parseYaml(text, file);
  const base: FileReport = own ?? {
    file,
    kind: 'yaml-document',
    version: null,
    valid: true,
    flows: [],
    findings: [],
  };
  if (!('document' in read) || read.document === undefined) {
    return own ?? { ...base, valid: false, findings: read.findings };
  }
  const { value, place } = read.document;
  const found = validator
    .validate(value, { profiles: models })
    .map((finding): Finding => ({ ...asFinding(finding), ...place(finding.pointer), file }));
  const findings = [...base.findings, ...found].sort(compareFindings);
  const hasError = findings.some(({ severity }) => severity === 'error');
  return { ...base, valid: hasError ? false : (base.valid ?? true), findings };
}
