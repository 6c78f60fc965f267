/** Finding the one resource that a conditional interaction is about (R4 sections 3.1.0.4.3, 3.1.0.5.1, 3.1.0.7.1). */
import { type ServerParts, searchContext } from './interaction.ts';
import { FhirError, refuse } from './outcome.ts';
import type { StoredVersion } from './resource-store.ts';
import { searchForOne } from './search.ts';
import { type QueryPair, quote, readSearchRequest } from './search-request.ts';

/**
 * The resource that the criteria find, or undefined. Unknown criteria are never ignored here: the wrong
 * resource could be changed.
 *
 * @throws FhirError 412 if there are several, or no criteria at all; 400 for bad criteria
 */
export function findOne(
  parts: ServerParts,
  type: string,
  query: readonly QueryPair[],
): StoredVersion | undefined {
  const { criteria } = readSearchRequest(query);
  if (criteria.length === 0) {
    throw refuse(
      412,
      'required',
      'A conditional interaction needs search criteria that say which resource is meant',
    );
  }
  const found = searchForOne(parts.store, searchContext(parts), type, criteria);
  if (found.length > 1) {
    const criteriaText = criteria.map(({ name, values }) => `${name}=${values.join(',')}`).join('&');
    throw new FhirError(412, [
      {
        severity: 'error',
        code: 'multiple-matches',
        diagnostics: `More than one ${type} fulfils ${quote(criteriaText)}`,
      },
    ]);
  }
  return found[0];
}
