/** What the names of a package's files say of them. */

/** The name of a manifest. */
export const manifestName = 'mhero.yaml';

/** True for the name of a YAML file: a manifest, a run. */
export function isYamlFile(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}
