/** Extensions: known, in a place where they may stand, and as their definition wants them (FHIR R4 section 2.5). */
import { catalogue, reporter } from '../../findings/message.ts';
import { evaluateFhirPath, invariantOf } from '../../fhir/fhirpath/engine.ts';
import { isObject, textOf } from '../../text/json-value.ts';
import type { ExtensionContext, Structure } from '../compile.ts';
import type { Node } from '../node.ts';
import { elementPathOf } from '../node.ts';
import type { Run } from '../run.ts';
import { contextErrata } from './errata.ts';
import { show } from './fixed.ts';
import { invariantMessages, itemOf, rootOf } from './invariant.ts';

export const extensionMessages = catalogue({
  'profile.extension-unknown': {
    severity: 'error',
    title: 'Extension not known',
    text: ({ url }: { url: string }) => `The extension ${url} is not known, so it could not be checked.`,
    why: 'An extension has a published definition (FHIR R4 section 2.5.1); this one is not among those that are here.',
    fix: 'Give the package that holds it, or correct the url.',
  },
  'profile.extension-context': {
    severity: 'error',
    title: 'Extension in the wrong place',
    text: ({ url, place, contexts }: { url: string; place: string; contexts: string }) =>
      `The extension ${url} may not stand on ${place}; it may on ${contexts}.`,
    why: 'The definition of the extension says where it may be used (StructureDefinition.context).',
    fix: 'Put the extension on an element that it is meant for.',
  },
  'profile.extension-url-relative': {
    severity: 'error',
    title: 'Extension without absolute url',
    text: ({ url }: { url: string }) => `The url of an extension is absolute, found ${url}.`,
    why: 'Only the parts of a complex extension have urls that are plain names (FHIR R4 section 2.5.0.1).',
    fix: 'Write the url of the definition, or put the part into its extension.',
  },
  'profile.extension-context-invariant': {
    severity: 'error',
    title: 'Extension not meant for this',
    text: ({ url, invariant }: { url: string; invariant: string }) =>
      `The extension ${url} may stand only where this holds: ${invariant}.`,
    why: 'The definition of the extension says when it may be used (StructureDefinition.contextInvariant).',
    fix: 'Remove the extension, or change the element as it asks.',
  },
  'profile.extension-modifier': {
    severity: 'error',
    title: 'Extension under the wrong name',
    text: ({ url, isModifier }: { url: string; isModifier: boolean }) =>
      isModifier
        ? `${url} changes the meaning of the element, so it must be a modifierExtension.`
        : `${url} is no modifier extension, so it must be an extension.`,
    why: 'Whether an extension modifies is fixed by its definition (FHIR R4 section 2.5.0.3).',
    fix: 'Move it to the other property.',
  },
  'profile.extension-part-unknown': {
    severity: 'error',
    title: 'Unknown part of an extension',
    text: ({ url, part }: { url: string; part: string }) => `The extension ${url} has no part ${part}.`,
    why: 'The parts of a complex extension are those that its definition lists.',
    fix: 'Correct the url of the part.',
  },
});

const report = reporter(extensionMessages);
const reportInvariant = reporter(invariantMessages);

export function checkExtension(node: Node, run: Run): void {
  if (!isObject(node.value)) return;
  const url = textOf(node.value, 'url');
  if (url === undefined) return;
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(url)) {
    if (node.parent?.type === 'Extension') checkPart(node, url, run);
    else run.add(node, report('profile.extension-url-relative', { url: show(url) }, {}));
    return;
  }
  const structure = run.structures.profile(url);
  if (structure?.type !== 'Extension') {
    reportUnknown(node, url, run);
    return;
  }
  const isModifier = structure.tree.definition.isModifier;
  if (isModifier !== (node.name === 'modifierExtension'))
    run.add(node, report('profile.extension-modifier', { url, isModifier }, {}));
  checkContext(node, structure, run);
  checkContextInvariants(node, structure, run);
  run.apply(node, structure);
}

function reportUnknown(node: Node, url: string, run: Run): void {
  const finding = report('profile.extension-unknown', { url: url.slice(0, 300) }, {});
  // A modifier that is not understood makes the element unsafe to read; any other extension can be ignored.
  const isLenient =
    run.context.allowUnknownExtensions ||
    isDefinedElsewhere(url) ||
    (run.context.allowExampleUrls && isMadeUp(url));
  if (isLenient)
    run.add(node, { ...finding, severity: node.name === 'modifierExtension' ? 'warning' : 'information' });
  else run.add(node, finding);
}

/**
 * Elements of other versions of FHIR as extensions (FHIR R4 section 2.1.0.5.2 and the cross-version rules), and
 * extensions of the tools that build guides: they are defined, but in no package that R4 has.
 */
function isDefinedElsewhere(url: string): boolean {
  return (
    /^http:\/\/hl7\.org\/fhir\/(?:1\.0|3\.0|4\.3|5\.0)\/StructureDefinition\/extension-[A-Z]\w+\.\S+$/.test(
      url,
    ) || url.startsWith('http://hl7.org/fhir/tools/StructureDefinition/')
  );
}

/** Extensions of HL7's own examples, and DICOM's tags, which have no definitions; of other hosts they could have. */
function isMadeUp(url: string): boolean {
  return /^https?:\/\/(?:[\w.-]+\.)?(?:example\.org|acme\.com|nema\.org)\//.test(url);
}

/** True for urls that stand for something in examples. */
export function isExample(url: string): boolean {
  if (url.startsWith('http://nema.org/')) return true;
  return /^https?:\/\/(?:[\w.-]+\.)?(?:example\.(?:org|com)|acme\.(?:com|org))\//.test(url);
}

/** A url that is not absolute names a part of the extension around it. */
function checkPart(node: Node, part: string, run: Run): void {
  const outer = node.parent;
  if (outer?.type !== 'Extension' || !isObject(outer.value)) return;
  const url = textOf(outer.value, 'url') ?? '';
  const structure = run.structures.profile(url);
  if (structure === undefined) return;
  const parts = structure.tree.children.find((child) => child.definition.name === 'extension');
  if (parts === undefined || parts.slices.length === 0) return;
  // A slice with a profile is an extension of its own, of an absolute url.
  const names = parts.slices
    .filter((slice) => slice.definition.types.every(({ profiles }) => profiles.length === 0))
    .map((slice) => slice.children.find((child) => child.definition.name === 'url'));
  if (names.some((name) => name?.definition.fixed === undefined || name.definition.fixed.value === part))
    return;
  run.add(node, report('profile.extension-part-unknown', { url, part: part.slice(0, 100) }, {}));
}

function checkContext(node: Node, structure: Structure, run: Run): void {
  const { parent } = node;
  const { url } = structure;
  const contexts = [...structure.contexts, ...(contextErrata.get(url) ?? [])];
  if (parent === undefined || contexts.length === 0) return;
  if (!contexts.some((context) => fitsContext(parent, context, run))) {
    const args = {
      url,
      place: elementPathOf(parent),
      contexts: contexts
        .map(({ type, expression }) => (type === 'element' ? expression : `${type} ${expression}`))
        .join(', '),
    };
    run.add(node, report('profile.extension-context', args, {}));
    return;
  }
}

function checkContextInvariants(node: Node, { url, contextInvariants }: Structure, run: Run): void {
  const { parent } = node;
  if (parent === undefined) return;
  for (const expression of contextInvariants) {
    const { scope } = parent;
    const context = {
      focus: itemOf(parent),
      resource: itemOf(scope.node),
      rootResource: itemOf(rootOf(scope).node),
      variables: { extension: [itemOf(node)] },
    };
    const answer = invariantOf(expression)(context, run.hostFor(parent));
    if (answer === false)
      run.add(node, report('profile.extension-context-invariant', { url, invariant: expression }, {}));
    else if (answer !== true) {
      const reason = answer.notChecked.replace(/\.$/, '');
      run.add(node, reportInvariant('profile.invariant-not-checked', { key: expression, reason }, {}));
    }
  }
}

function fitsContext(parent: Node, { type, expression }: ExtensionContext, run: Run): boolean {
  if (type === 'extension') {
    // On the extension itself, or on its value.
    const outer = parent.type === 'Extension' ? parent : parent.parent;
    return outer?.type === 'Extension' && isObject(outer.value) && textOf(outer.value, 'url') === expression;
  }
  if (type === 'fhirpath') {
    const { scope } = parent;
    const resource = itemOf(scope.node);
    const context = { focus: resource, resource, rootResource: itemOf(rootOf(scope).node) };
    const host = run.hostFor(parent);
    // The expression finds the elements that the extension may stand on; a boolean one is asked of the element.
    const found = evaluateFhirPath(expression, context, host);
    if (found?.some((item) => item.value === parent.value && parent.value !== undefined) === true)
      return true;
    const test = invariantOf(`(${expression}).exists()`);
    return test({ ...context, focus: itemOf(parent) }, host) !== false;
  }
  return fitsElement(parent, expression, run);
}

/** An element context is a type, a path in a type, or the url of a profile with `#` and an element's id. */
function fitsElement(parent: Node, expression: string, run: Run): boolean {
  if (expression.includes('://')) {
    const structure = run.structures.profile(expression.replace(/#.*$/, ''));
    if (structure === undefined) return true;
    return expression.includes('#') || run.structures.isKindOf(parent.type, structure.type);
  }
  const plain = expression.replaceAll('[x]', '');
  if (plain === 'Element') return true;
  if (isMetadataType(plain))
    return parent.scope.node === parent && parent.contents?.property('url') !== undefined;
  if (!plain.includes('.')) return run.structures.isKindOf(typeOf(parent), plain);
  return elementPaths(parent).some((path) => path === plain || inherits(path, plain, run));
}

function isMetadataType(name: string): boolean {
  return name === 'CanonicalResource' || name === 'MetadataResource';
}

function typeOf(node: Node): string {
  return node.rules?.hasChildren === true && node.scope.node !== node ? 'BackboneElement' : node.type;
}

/** Paths under which an element can be named: from the resource, and from each type on the way. */
function elementPaths(node: Node): string[] {
  const paths = [elementPathOf(node)];
  if (node.rules !== undefined) paths.push(node.rules.definition.path, node.rules.described.definition.path);
  let below = '';
  for (let at: Node | undefined = node; at !== undefined && at.scope.node !== at; at = at.parent) {
    below = `.${at.name}${below}`;
    const owner = at.parent;
    if (owner !== undefined) paths.push(owner.type + below);
  }
  return paths.map((path) => path.replaceAll('[x]', ''));
}

/** `DomainResource.text` names the text of every resource; `Resource.meta` the meta. */
function inherits(path: string, wanted: string, run: Run): boolean {
  const [type = '', ...rest] = path.split('.');
  const [wantedType = '', ...wantedRest] = wanted.split('.');
  return rest.join('.') === wantedRest.join('.') && run.structures.isKindOf(type, wantedType);
}
