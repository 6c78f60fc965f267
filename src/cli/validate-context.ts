/** What `mhero validate` checks with: the definitions that ship, the packages and the profiles that the user names. */
import { globalProfiles } from '../fhir/package/global-profiles.ts';
import { layerPackages } from '../fhir/package/layered-packages.ts';
import { openPackages } from '../fhir/package/open-packages.ts';
import { openPackagedDefinitions } from '../fhir/packaged-definitions.ts';
import { createTerminology, type TerminologyOptions } from '../fhir/terminology/terminology.ts';
import { ucumUnits } from '../fhir/ucum.ts';
import type { CheckFilesContext } from '../flow-package/check-files.ts';
import { defaultCheckLimits } from '../flow-package/check-document.ts';
import type { FileReport } from '../flow-package/file-report.ts';
import type { Finding } from '../findings/finding.ts';
import { textOf } from '../text/json-value.ts';
import { Validator } from '../validation/validator.ts';

export interface ValidateRequest {
  readonly cwd: string;
  readonly maxBytes?: number | undefined;
  /** Urls or ids. */
  readonly profiles: readonly string[];
  /** Folders, archives, resources, or names in one of the folders of packages. */
  readonly packages: readonly string[];
  readonly packageFolders: readonly string[];
  /** What a terminology server adds to the definitions. */
  readonly terminology?: TerminologyOptions | undefined;
}

export interface ValidateContext {
  readonly context: Required<Pick<CheckFilesContext, 'limits'>> & CheckFilesContext;
  /** What there is to say of the packages, once the files were checked. */
  readonly packageReports: () => FileReport[];
}

/** @throws Failure for a package or a profile that is not there */
export async function openValidateContext(request: ValidateRequest): Promise<ValidateContext> {
  const { cwd, packageFolders } = request;
  const opened = await openPackages(request.packages, { cwd, folders: packageFolders });
  const shipped = openPackagedDefinitions();
  const definitions = layerPackages(shipped, opened.packages);
  const urls: string[] = [];
  if (request.profiles.length > 0) {
    const { knownProfile } = await import('./known-profile.ts');
    urls.push(...request.profiles.map((profile) => knownProfile(profile, definitions)));
  }
  const definitionOf = (url: string) => definitions.get('StructureDefinition', url) ?? {};
  const isModel = (url: string) => textOf(definitionOf(url), 'kind') === 'logical';
  const profiles = urls.filter((url) => !isModel(url));
  // A flow becomes a Questionnaire, so the profile that it claims is one on that.
  const claimed =
    profiles.find((url) => textOf(definitionOf(url), 'type') === 'Questionnaire') ?? profiles[0];
  return {
    context: {
      definitions,
      validator: new Validator({
        definitions,
        terminology: createTerminology(definitions, { isUnit: ucumUnits(), ...request.terminology }),
        globalProfiles: globalProfiles(opened.packages),
      }),
      limits: { ...defaultCheckLimits, bytes: request.maxBytes ?? defaultCheckLimits.bytes },
      profiles,
      models: urls.filter(isModel),
      ...(claimed === undefined ? {} : { profile: claimed }),
    },
    packageReports: () => reportsOf([...opened.findings, ...definitions.conflicts()]),
  };
}

/** A report for each package that there is something to say of. Packages are not judged. */
function reportsOf(findings: readonly Finding[]): FileReport[] {
  const names = [...new Set(findings.map(({ file = '' }) => file))].sort();
  return names.map((name) => ({
    file: name,
    kind: 'fhir-package',
    version: name.split('#')[1] ?? null,
    valid: null,
    flows: [],
    findings: findings.filter(({ file }) => file === name),
  }));
}
