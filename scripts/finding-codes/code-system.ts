/** The codes of findings, which an OperationOutcome of the validator carries, as a code system in FSH. */
import { findingMessages } from '../../src/flow-package/finding-messages.ts';

/** @returns the text of `fsh/terminology/mhero-finding.fsh`: each code with its title, and why it matters */
export function findingCodeSystem(): string {
  const concepts = [...findingMessages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { title, why }]) => `* #${code} ${quoted(title)} ${quoted(why)}`);
  return `// Made by scripts/finding-codes.ts from the catalogues of messages; change those.
CodeSystem: MHeroFinding
Id: mhero-finding
Title: "mHero finding codes"
Description: "Every kind of finding that the validator of this guide has about a file or a resource. The command mhero explain tells more about each."
* insert CompleteCodes
${concepts.join('\n')}
`;
}

function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replace(/\s+/g, ' ');
  return `"${escaped}"`;
}
