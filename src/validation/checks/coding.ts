/** Codes by themselves: a code must exist in the system that it names. */
import type { Finding } from '../../findings/finding.ts';
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, textOf } from '../../text/json-value.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';
import { isExample } from './extension.ts';
import { show } from './fixed.ts';

export const codingMessages = catalogue({
  'profile.code-unknown': {
    severity: 'error',
    title: 'Code not in its system',
    text: ({ code, system }: { code: string; system: string }) =>
      `The code system ${system} has no code ${code}.`,
    why: 'A code means what its code system says; one that is not in it means nothing (FHIR R4 section 4.1).',
    fix: 'Correct the code or the system.',
  },
  'profile.display-wrong': {
    severity: 'error',
    title: 'Display of another meaning',
    text: ({ code, expected, found }: { code: string; expected: string; found: string }) =>
      `The display of ${code} is ${expected}, found ${found}.`,
    why: 'The display of a coding is the one that the code system gives (FHIR R4 section 2.24.0.5).',
    fix: 'Use the display of the code system; put other words in CodeableConcept.text.',
  },
  'profile.system-relative': {
    severity: 'error',
    title: 'System is no absolute URI',
    text: ({ found }: { found: string }) => `The system of a code is an absolute URI, found ${found}.`,
    why: 'FHIR R4 section 4.1.3: code systems are identified by absolute URIs.',
    fix: 'Write the URI of the code system.',
  },
  'profile.system-is-value-set': {
    severity: 'error',
    title: 'System is a value set',
    text: ({ found }: { found: string }) => `${found} is the URL of a value set, not of a code system.`,
    why: 'Codes belong to code systems; a value set only selects them (FHIR R4 section 4.1.3).',
    fix: 'Write the URL of the code system that the value set draws on.',
  },
  'profile.system-is-supplement': {
    severity: 'error',
    title: 'System is a supplement',
    text: ({ found, system }: { found: string; system: string }) =>
      `${found} only adds to ${system}: the codes are of that one.`,
    why: 'A supplement defines no codes (FHIR R4 section 4.8.6); its url is never the system of a code.',
    fix: 'Write the URL of the code system that is supplemented.',
  },
  'profile.code-not-checked': {
    severity: 'information',
    title: 'Code not checked',
    text: ({ code, system }: { code: string; system: string }) =>
      `Whether ${system} has the code ${code} can not be told here.`,
    why: 'The code system is not among the definitions, or only a part of it is.',
    fix: 'Give the package that holds the code system, if the code should be checked.',
  },
  'profile.code-version-not-checked': {
    severity: 'warning',
    title: 'Version of a code system not known',
    text: ({
      code,
      system,
      version,
      known,
    }: {
      code: string;
      system: string;
      version: string;
      known: string;
    }) =>
      `Whether version ${version} of ${system} has the code ${code} can not be told here; known is ${known}.`,
    why: 'What a code means can change with the version of its code system (Coding.version), and this version is not among the definitions.',
    fix: 'Give the package that holds this version, correct the version, or leave it out.',
  },
  'profile.coding-without-system': {
    severity: 'warning',
    title: 'Code without system',
    text: ({ code }: { code: string }) => `The code ${code} has no system, so it has no defined meaning.`,
    why: 'A code means something only in its code system (FHIR R4 section 4.1.3).',
    fix: 'Add the system.',
  },
});

const report = reporter(codingMessages);

export function checkCoding(node: Node, run: Run): void {
  if (!isObject(node.value)) return;
  const system = textOf(node.value, 'system');
  const code = textOf(node.value, 'code');
  if (system === undefined) {
    if (code !== undefined) run.add(node, report('profile.coding-without-system', { code: show(code) }, {}));
    return;
  }
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(system)) {
    run.add(node, asWeighed(report('profile.system-relative', { found: show(system) }, {}), node));
    return;
  }
  const known = run.terminology.codeSystem(system);
  if (known?.supplements !== undefined) {
    run.add(
      node,
      report('profile.system-is-supplement', { found: show(system), system: known.supplements }, {}),
    );
    return;
  }
  if (known === undefined && run.structures.definitions.get('ValueSet', system) !== undefined) {
    run.add(node, asWeighed(report('profile.system-is-value-set', { found: system }, {}), node));
    return;
  }
  if (code === undefined) return;
  const version = textOf(node.value, 'version');
  if (version !== undefined && known !== undefined && !isKnownVersion(node, { system, code, version }, run))
    return;
  if (checkCode(node, { system, code, version }, run))
    checkDisplay(node, { system, code, version }, textOf(node.value, 'display'), run);
}

interface CodeInSystem {
  readonly system: string;
  readonly code: string;
  readonly version: string | undefined;
}

/** False, with a finding, if the code system is here in other versions than the one that the coding names. */
function isKnownVersion(node: Node, { system, code, version }: CodeInSystem, run: Run): boolean {
  const { terminology } = run;
  if (version === undefined || terminology.codeSystem(system, version) !== undefined) return true;
  const membership = terminology.hasCode(system, code, version);
  if (membership !== 'unknown') return true;
  const known = show(terminology.codeSystem(system)?.version);
  const args = { code: show(code), system: show(system), version: show(version), known };
  run.add(node, report('profile.code-version-not-checked', args, {}));
  return false;
}

/** A CodeableConcept may hold codings beside the one that counts, so that a wrong system there is a warning. */
function asWeighed(finding: Finding, node: Node): Finding {
  return node.parent?.type === 'CodeableConcept' ? { ...finding, severity: 'warning' } : finding;
}

/**
 * False for systems that no package could tell of: one named by a UUID alone is local to who made it, and those of
 * examples are made up.
 */
function hasDefinition(system: string, run: Run): boolean {
  return !system.startsWith('urn:uuid:') && !(run.context.allowExampleUrls && isExample(system));
}

/** False if the system has no such code. */
function checkCode(node: Node, { system, code, version }: CodeInSystem, run: Run): boolean {
  const membership = run.terminology.hasCode(system, code, version);
  if (membership === 'out') run.add(node, report('profile.code-unknown', { code: show(code), system }, {}));
  else if (membership === 'unknown' && hasDefinition(system, run))
    run.add(node, report('profile.code-not-checked', { code: show(code), system: show(system) }, {}));
  return membership !== 'out';
}

function checkDisplay(
  node: Node,
  { system, code, version }: CodeInSystem,
  found: string | undefined,
  run: Run,
): void {
  const concept =
    found === undefined ? undefined : run.terminology.codeSystem(system, version)?.concept(code);
  if (found === undefined || concept?.display === undefined) return;
  const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  if ([concept.display, ...concept.designations].some((text) => plain(text) === plain(found))) return;
  run.add(
    node,
    report('profile.display-wrong', { code, expected: show(concept.display), found: show(found) }, {}),
  );
}

/** A quantity's unit is a code too; of UCUM's only the form is checked here. */
export function checkQuantity(node: Node, run: Run): void {
  if (!isObject(node.value)) return;
  const system = textOf(node.value, 'system');
  const code = textOf(node.value, 'code');
  if (system !== undefined && code !== undefined) checkCode(node, { system, code, version: undefined }, run);
}
