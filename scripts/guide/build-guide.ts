/**
 * From the FSH in `fsh/` and the FHIR packages that `npm ci` pins to the folder `definitions/`, which ships with the
 * program, and to the JSON Schemas in `schemas/`. Nothing is fetched; a step whose inputs did not change is passed over.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCounterExamples } from '../../src/conformance/counter-example.ts';
import { definitionFiles } from '../../src/fhir/packaged-definitions.ts';
import { writeDefinitionPack } from '../../src/fhir/definition-pack.ts';
import type { JsonValue } from '../../src/text/json-value.ts';
import { runStep, writeWhole } from './build-step.ts';
import { coreDefinitions, definitionPackages } from './core-definitions.ts';
import { guideDefinitions, guideExamples, readCompiled } from './guide-definitions.ts';
import { packagesInCache, writePackageCache } from './package-cache.ts';
import { readAreas, readRequirements } from './requirements.ts';
import { requirementResources } from './requirement-resources.ts';
import { runSushi } from './sushi.ts';

/** The top folder of the project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const inRoot = (...names: string[]) => path.join(root, ...names);
const stamps = inRoot('.cache', 'guide');
const packages = definitionPackages.map((name) => inRoot('node_modules', name, 'package.json'));

const scripts = inRoot('scripts', 'guide');
const packWriter = inRoot('src', 'fhir', 'definition-pack.ts');
const definitionsFile = (name: keyof typeof definitionFiles) => inRoot('definitions', definitionFiles[name]);

/** Brings `definitions/` and `fsh-generated/` up to date; prints a line for each step. */
export async function buildGuide(): Promise<void> {
  await runStep(
    {
      name: 'core definitions',
      inputs: [...packages, path.join(scripts, 'core-definitions.ts'), packWriter],
      outputs: [definitionsFile('core')],
      run() {
        const definitions = coreDefinitions(inRoot('node_modules'));
        const pack = writeDefinitionPack(definitions);
        writeWhole(definitionsFile('core'), pack);
        return `${definitions.length} definitions, ${(pack.length / 1e6).toFixed(2)} MB`;
      },
    },
    stamps,
  );

  const home = inRoot('.cache', 'fhir');
  await runStep(
    {
      name: 'package cache',
      inputs: [...packages, path.join(scripts, 'package-cache.ts')],
      outputs: [home],
      run: () =>
        writePackageCache(inRoot('node_modules'), home)
          .map(({ name, version }) => `${name}#${version}`)
          .join(', '),
    },
    stamps,
  );

  const includes = inRoot('input', 'includes');
  const requirementPages = fs.readdirSync(includes).filter((file) => /^requirements-.+\.md$/.test(file));
  const areasPage = path.join(includes, 'areas-of-requirements.md');
  const requirementsOfGuide = () =>
    readRequirements(
      new Map(requirementPages.map((file) => [file, fs.readFileSync(path.join(includes, file), 'utf8')])),
      readAreas(fs.readFileSync(areasPage, 'utf8')),
    );
  const requirementInputs = [
    areasPage,
    ...requirementPages.map((file) => path.join(includes, file)),
    path.join(scripts, 'requirements.ts'),
    path.join(scripts, 'requirement-resources.ts'),
  ];
  // The resources of requirements; SUSHI and the publisher find them by `path-resource`.
  const generated = inRoot('input', 'generated');
  await runStep(
    {
      name: 'requirements',
      inputs: requirementInputs,
      outputs: [generated],
      run() {
        const resources = requirementResources(requirementsOfGuide(), fs.readFileSync(areasPage, 'utf8'));
        fs.rmSync(generated, { recursive: true, force: true });
        fs.mkdirSync(generated, { recursive: true });
        for (const [id, resource] of resources)
          writeWhole(
            path.join(generated, `Requirements-${id}.json`),
            `${JSON.stringify(resource, undefined, 1)}\n`,
          );
        return `${resources.size} areas`;
      },
    },
    stamps,
  );

  const compiled = inRoot('fsh-generated');
  await runStep(
    {
      name: 'compiled guide',
      inputs: [
        ...packages,
        inRoot('node_modules', 'fsh-sushi', 'package.json'),
        inRoot('sushi-config.yaml'),
        inRoot('fsh'),
        path.join(scripts, 'sushi.ts'),
        path.join(scripts, 'sushi-lookups.cjs'),
        path.join(scripts, 'package-cache.ts'),
        generated,
      ],
      // Of the pages SUSHI only lists the names.
      settings: fs.readdirSync(inRoot('input', 'pagecontent')),
      outputs: [compiled],
      run: () => runSushi({ guide: root, home, packages: packagesInCache(home), out: compiled }),
    },
    stamps,
  );

  const counterExamples = inRoot('input', 'counter-examples');
  await runStep(
    {
      name: 'guide definitions',
      inputs: [
        compiled,
        ...requirementInputs,
        counterExamples,
        path.join(scripts, 'guide-definitions.ts'),
        packWriter,
      ],
      outputs: [
        definitionsFile('guide'),
        definitionsFile('examples'),
        definitionsFile('counterExamples'),
        definitionsFile('requirements'),
      ],
      run() {
        const resources = readCompiled(path.join(compiled, 'resources'));
        const definitions = guideDefinitions(resources);
        const examples = guideExamples(resources, 'http://mhero.org/fhir/');
        const requirements = requirementsOfGuide();
        const broken = readCounterExamples(
          readdirJson(counterExamples).flatMap((list) => (Array.isArray(list) ? list : [list])),
        );
        const pack = writeDefinitionPack(definitions);
        writeWhole(definitionsFile('guide'), pack);
        writeWhole(definitionsFile('examples'), `${JSON.stringify(examples, undefined, 1)}\n`);
        writeWhole(definitionsFile('counterExamples'), `${JSON.stringify(broken, undefined, 1)}\n`);
        writeWhole(definitionsFile('requirements'), `${JSON.stringify(requirements, undefined, 1)}\n`);
        return (
          `${definitions.length} definitions, ${(pack.length / 1e6).toFixed(2)} MB; ` +
          `${examples.length} examples, ${broken.length} counter-examples, ${requirements.length} requirements`
        );
      },
    },
    stamps,
  );

  const schemas = inRoot('schemas');
  await runStep(
    {
      name: 'JSON Schemas',
      inputs: [inRoot('src'), inRoot('scripts', 'schemas')],
      outputs: [schemas],
      async run() {
        const { publishedSchemas } = await import('../schemas/published.ts');
        const files = publishedSchemas();
        for (const [name, text] of files) writeWhole(path.join(schemas, name), text);
        return `${files.size} files`;
      },
    },
    stamps,
  );

  // Files of the packages, which the pages link; what is in this folder comes to stand beside the pages.
  const offered = inRoot('input', 'images');
  await runStep(
    {
      name: 'made pages',
      inputs: [
        definitionsFile('guide'),
        inRoot('src'),
        inRoot('examples'),
        inRoot('input', 'emnutt'),
        inRoot('input', 'pagecontent'),
        inRoot('sushi-config.yaml'),
        inRoot('CHANGELOG.md'),
        ...['examples', 'flow-package', 'guide', 'mapping'].map((room) => inRoot('tests', room)),
        path.join(scripts, 'pages'),
        inRoot('scripts', 'logical-models'),
        inRoot('scripts', 'schemas'),
      ],
      outputs: [path.join(includes, 'made-use-cases.md'), offered],
      async run() {
        // Loaded only when it is needed: it brings the whole program and the TypeScript compiler.
        const { madePages } = await import('./pages/made-pages.ts');
        const { pieces, files } = await madePages(root);
        for (const [name, text] of pieces) writeWhole(path.join(includes, name), text);
        fs.rmSync(offered, { recursive: true, force: true });
        for (const [name, text] of files) writeWhole(path.join(offered, name), text);
        return `${pieces.size} pieces, ${files.size} files`;
      },
    },
    stamps,
  );
}

function readdirJson(folder: string): JsonValue[] {
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as JsonValue);
}
