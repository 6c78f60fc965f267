import { catalogue } from '../../findings/message.ts';

/** What there is to say of FHIR packages that are given to check with. */
export const fhirPackageMessages = catalogue({
  'fhir-package.missing': {
    severity: 'error',
    title: 'No such package',
    text: ({ source }: { source: string }) => `There is no package ${source}.`,
    why: 'A check without the definitions that were named would say nothing. Packages are never downloaded.',
    fix: 'Name a folder, a .tgz, or name#version in a folder given with --package-cache.',
  },
  'fhir-package.archive': {
    severity: 'error',
    title: 'Not a package',
    text: ({ source, reason }: { source: string; reason: string }) => `${source} is no package: ${reason}.`,
    why: 'A FHIR package is a gzipped tar archive with the folder package/ in it.',
    fix: 'Get the package anew, or name the folder that it was unpacked to.',
  },
  'fhir-package.too-large': {
    severity: 'error',
    title: 'Package too large',
    text: ({ source, what }: { source: string; what: string }) => `${source} has ${what}.`,
    why: 'What is unpacked is held in memory; a hostile archive must not fill it.',
    fix: 'Check where the package comes from, or name a folder with the few definitions that are needed.',
  },
  'fhir-package.dependency-missing': {
    severity: 'warning',
    title: 'Dependency not here',
    text: ({ dependency, of }: { dependency: string; of: string }) =>
      `${of} depends on ${dependency}, which is not here; what it defines is not known.`,
    why: 'Profiles build on definitions of other packages (package.json, dependencies). Packages are never downloaded.',
    fix: 'Put the package beside this one as name#version, or give the folder that holds it with --package-cache.',
  },
  'fhir-package.other-version': {
    severity: 'information',
    title: 'Dependency of another version',
    text: ({ dependency, found }: { dependency: string; found: string }) =>
      `${dependency} was asked for, ${found} is used.`,
    why: 'The version asked for is not here, another one is.',
    fix: 'Give the package of that version if the differences matter.',
  },
  'fhir-package.fhir-version': {
    severity: 'warning',
    title: 'Package of another FHIR version',
    text: ({ source, versions }: { source: string; versions: string }) =>
      `${source} is for FHIR ${versions}; resources are checked as R4 (4.0.1).`,
    why: 'Definitions of another version can ask for elements that R4 does not have.',
    fix: 'Give the package for R4, often named with .r4 at its end.',
  },
  'fhir-package.conflict': {
    severity: 'information',
    title: 'Definition given twice',
    text: ({ url, used, other }: { url: string; used: string; other: string }) =>
      `${url} is in ${used} and in ${other}; the one of ${used} was used.`,
    why: "R4's own definitions always stay; of all others those of the package given first are used.",
    fix: 'Name the version (url|version) where it matters, or give only one of the packages.',
  },
});
