/** Puts together hl7.fhir.pubpack, the style sheet, scripts and icons of the pages, which npm lacks. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { packageFolder, writeIndex, writeJson } from './fhir-package.ts';
import { pubPackVersion } from './npm-packages.ts';

/** Images that only the real package has, and which other image is shown in their place. */
const nearestImages: Readonly<Record<string, string>> = {
  'icon_page-child.gif': 'icon_page.gif',
  'icon-fhir-16-grey.png': 'icon-fhir-16.png',
  'information.png': 'help16.png',
  'tree-filter.png': 'icon-list.gif',
  'tbl-open.png': 'tbl_vjoin_end-open.png',
  'tbl-closed.png': 'tbl_vjoin_end-closed.png',
  'tbl_vjoin_slice-open.png': 'tbl_vjoin-open.png',
  'tbl_vjoin_slice-closed.png': 'tbl_vjoin-closed.png',
  'tbl_vjoin_end_slice-open.png': 'tbl_vjoin_end-open.png',
  'tbl_vjoin_end_slice-closed.png': 'tbl_vjoin_end-closed.png',
};

/** Style sheet and icons come from the R5 package, scripts from the base template; both must be in the cache. */
export function makePublicationPack(cache: string, folder: string): void {
  const other = path.join(folder, 'other');
  fs.mkdirSync(other, { recursive: true });
  writeJson(path.join(folder, 'package.json'), {
    name: 'hl7.fhir.pubpack',
    version: pubPackVersion,
    'tools-version': 3,
    type: 'Tool',
    license: 'CC0-1.0',
    author: 'put together from npm packages',
    canonical: 'http://fhir.org/packages/hl7.fhir.pubpack',
    url: 'http://fhir.org/packages/hl7.fhir.pubpack',
    fhirVersions: ['4.0.1'],
    dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
  });
  const r5 = path.join(packageFolder(cache, 'hl7.fhir.r5.core', '5.0.0'), 'other');
  for (const name of fs.readdirSync(r5)) {
    if (name === 'fhir.css' || /\.(png|gif|svg)$/.test(name))
      fs.copyFileSync(path.join(r5, name), path.join(other, name));
  }
  const assets = path.join(packageFolder(cache, 'fhir.base.template.a', '1.0.0'), '..', 'content', 'assets');
  for (const name of ['js/fhir-table-scripts.js', 'images/link.svg', 'images/external.png'])
    fs.copyFileSync(path.join(assets, name), path.join(other, path.basename(name)));
  for (const [missing, near] of Object.entries(nearestImages))
    fs.copyFileSync(path.join(other, near), path.join(other, missing));
  writeIndex(folder);
}
