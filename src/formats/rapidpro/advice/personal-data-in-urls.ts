import type { Advice } from './advice.ts';
import { report } from '../flow-part.ts';

/** What tells who a contact is. */
const ofContact = new Set(['name', 'first_name', 'urn', 'urns']);
/** Keys of fields whose names say that they hold it. */
const personalField =
  /(?:^|_)(?:(?:full|first|last|given|family|sur|middle)_?names?|surname|name|phones?|telephone|tel|msisdn|mobile|cell|whatsapp|e?mail|national_id|passport|address|birth_?date|dob|date_of_birth)(?:_|$)/;

/** The url of a webhook, which is logged on its way, does not tell who the contact is. */
export const personalDataInUrls: Advice = ({ uuid }, { templates }) =>
  templates
    .filter(({ of, property }) => of === 'call_webhook' && property === 'url')
    .flatMap(({ analysis, at }) => {
      const personal = analysis.paths.map(({ path }) => path).filter(isPersonal);
      return [...new Set(personal.map((path) => path.join('.')))].map((path) =>
        report('rapidpro.webhook-personal-data', { path }, { pointer: at, flow: uuid }),
      );
    });

function isPersonal(path: readonly string[]): boolean {
  const [first = '', ...rest] = path[0] === 'parent' || path[0] === 'child' ? path.slice(1) : path;
  if (first === 'urns') return true;
  const [second, third] = first === 'fields' ? ['fields', ...rest] : first === 'contact' ? rest : ['id'];
  // The contact itself shows as its name or number.
  if (second === undefined || ofContact.has(second)) return true;
  return second === 'fields' && third !== undefined && personalField.test(third);
}
