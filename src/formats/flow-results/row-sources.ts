/** Where the rows of a package are: specification.md, "Resource". */
import type { Finding } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import { property, textOf } from '../../text/json-value.ts';
import { child } from '../../text/pointer.ts';
import { flowResultsMessages } from './messages.ts';
import type { PlacedObject } from './placed-object.ts';
import type { ResultsPackage } from './results-package.ts';
import { staysInFolder } from '../../text/relative-path.ts';

const report = reporter(flowResultsMessages);

/** @param toCome true for a package that a server has yet to give its id and url */
export function readSources(
  resource: PlacedObject,
  toCome: boolean,
  findings: Finding[],
): Pick<ResultsPackage, 'paths' | 'apiUrl'> {
  const { value, at } = resource;
  if (property(value, 'data') !== undefined) {
    findings.push(report('flow-results.data-inline', {}, { pointer: child(at, 'data') }));
  }
  const named = pathsOf(resource);
  const paths = named.filter(({ path, at: pointer }) => {
    if (/^https?:\/\//i.test(path)) return false;
    if (staysInFolder(path)) return true;
    findings.push(report('flow-results.path-leaves', { path: JSON.stringify(path) }, { pointer }));
    return false;
  });
  const apiUrl = apiUrlOf(resource, findings);
  const method = textOf(value, 'access_method');
  if (named.length === 0 && apiUrl === undefined) {
    const code = toCome ? 'flow-results.rows-to-come' : 'flow-results.rows-unnamed';
    findings.push(report(code, {}, { pointer: at }));
  } else if (method === 'api' && apiUrl === undefined) {
    findings.push(report('flow-results.api-url-missing', {}, { pointer: at }));
  } else if (method !== 'api' && named.length === 0) {
    const args = { method: method === undefined ? '"file" where it is left out' : JSON.stringify(method) };
    findings.push(report('flow-results.path-missing', args, { pointer: at }));
  }
  return { paths, ...(apiUrl !== undefined && { apiUrl }) };
}

function pathsOf({ value, at }: PlacedObject): ResultsPackage['paths'][number][] {
  const path = property(value, 'path');
  const pointer = child(at, 'path');
  if (typeof path === 'string') return path === '' ? [] : [{ path, at: pointer }];
  if (!Array.isArray(path)) return [];
  return path.flatMap((one, index) =>
    typeof one === 'string' && one !== '' ? [{ path: one, at: child(pointer, index) }] : [],
  );
}

function apiUrlOf({ value, at }: PlacedObject, findings: Finding[]): string | undefined {
  const url = textOf(value, 'api_data_url');
  if (url !== undefined && url !== '') return url;
  const other = textOf(value, 'api-data-url');
  if (Object.hasOwn(value, 'api-data-url')) {
    findings.push(
      report(
        'flow-results.spelling',
        { expected: '"api_data_url"', found: '"api-data-url"' },
        { pointer: child(at, 'api-data-url') },
      ),
    );
  }
  return other === '' ? undefined : other;
}
