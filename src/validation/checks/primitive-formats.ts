/** What is wrong with a primitive value, by type; written out, so that no regular expression can backtrack. */
import type { JsonValue } from '../../text/json-value.ts';

type Fault = string | undefined;

const datePattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?$/;
const zonePattern = /^(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)$/;

function dateFault(text: string): Fault {
  const match = datePattern.exec(text);
  if (match === null) return 'expected YYYY, YYYY-MM or YYYY-MM-DD';
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || year === 0) return 'the year 0000 does not exist';
  if (month !== undefined && (month < 1 || month > 12)) return `there is no month ${month}`;
  if (day !== undefined && (day < 1 || day > daysOf(year, month ?? 1)))
    return `there is no day ${day} in that month`;
  return undefined;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function timeFault(text: string): Fault {
  return timePattern.test(text) ? undefined : 'expected hh:mm:ss';
}

function dateTimeFault(text: string): Fault {
  const at = text.indexOf('T');
  if (at < 0) return dateFault(text)?.replace('or YYYY-MM-DD', 'YYYY-MM-DD or YYYY-MM-DDThh:mm:ss+zz:zz');
  return instantFault(text);
}

function instantFault(text: string): Fault {
  const at = text.indexOf('T');
  if (at !== 10) return 'expected YYYY-MM-DDThh:mm:ss+zz:zz';
  const date = dateFault(text.slice(0, 10));
  if (date !== undefined) return date;
  const rest = text.slice(11);
  const zoneAt = rest.search(/[Z+-]/);
  if (zoneAt < 0) return 'a time needs a time zone';
  if (!zonePattern.test(rest.slice(zoneAt))) return 'the time zone must be Z or +zz:zz';
  return timeFault(rest.slice(0, zoneAt));
}

function base64Fault(text: string): Fault {
  let length = 0;
  let padding = 0;
  let inGroup = false;
  for (const char of text) {
    if (char === ' ' || char === '\n' || char === '\r' || char === '\t') {
      // White space may stand between the groups of four characters, not in one.
      inGroup ||= length % 4 !== 0;
      continue;
    }
    length++;
    if (char === '=') padding++;
    else if (padding > 0) return '"=" stands only at the end';
    else if (!/[A-Za-z0-9+/]/.test(char)) return `${JSON.stringify(char)} is no character of base64`;
  }
  if (inGroup) return 'white space stands only between groups of four characters';
  return length % 4 === 0 && padding <= 2 ? undefined : 'its length is not a multiple of 4';
}

function idFault(text: string): Fault {
  if (text.length > 64) return `at most 64 characters, found ${text.length}`;
  return /^[A-Za-z0-9\-.]+$/.test(text) ? undefined : 'only letters, digits, "-" and "." are allowed';
}

function uriFault(text: string): Fault {
  if (/\s/.test(text)) return 'no white space is allowed';
  if (text.startsWith('urn:uuid:')) return uuidFault(text);
  if (text.startsWith('urn:oid:')) return oidFault(text);
  return undefined;
}

/** Canonicals are absolute, or name a contained resource (FHIR R4 section 2.24.0.1). */
function canonicalFault(text: string): Fault {
  if (!text.startsWith('#') && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(text))
    return 'a canonical is an absolute URL, or "#" and the id of a contained resource';
  return uriFault(text);
}

function uuidFault(text: string): Fault {
  return /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
    ? undefined
    : 'expected urn:uuid: and a UUID in lower case';
}

function oidFault(text: string): Fault {
  if (!text.startsWith('urn:oid:')) return 'expected urn:oid: and numbers with dots';
  const [first = '', ...rest] = text.slice('urn:oid:'.length).split('.');
  const fine =
    /^[0-2]$/.test(first) && rest.length > 0 && rest.every((part) => /^(?:0|[1-9]\d*)$/.test(part));
  return fine ? undefined : 'expected urn:oid: and numbers with dots';
}

function codeFault(text: string): Fault {
  return text === text.trim() && !/\s\s|[\t\n\r]/.test(text) && !text.includes('\u00a0')
    ? undefined
    : 'no white space at the ends, and single spaces only';
}

function stringFault(text: string): Fault {
  return text.length > 1_048_576 ? 'at most 1 MB is allowed' : undefined;
}

function integerFault(min: number): (value: number) => Fault {
  return (value) => {
    if (!Number.isInteger(value)) return 'expected a whole number';
    return value < min || value > 2_147_483_647 ? `expected ${min} to 2147483647` : undefined;
  };
}

const textFaults: Readonly<Record<string, (text: string) => Fault>> = {
  string: stringFault,
  markdown: stringFault,
  code: codeFault,
  id: idFault,
  uri: uriFault,
  url: uriFault,
  canonical: canonicalFault,
  uuid: uuidFault,
  oid: oidFault,
  date: dateFault,
  dateTime: dateTimeFault,
  instant: instantFault,
  time: timeFault,
  base64Binary: base64Fault,
};

const numberFaults: Readonly<Record<string, (value: number) => Fault>> = {
  integer: integerFault(-2_147_483_648),
  unsignedInt: integerFault(0),
  positiveInt: integerFault(1),
};

/** Undefined if the value is as its type wants it. The JSON type must be right already. */
export function primitiveFault(type: string, value: JsonValue): Fault {
  if (typeof value === 'string') {
    if (value === '') return 'it is empty';
    if (type !== 'string' && type !== 'markdown' && value.trim() === '')
      return 'it has nothing but white space';
    return textFaults[type]?.(value);
  }
  return typeof value === 'number' ? numberFaults[type]?.(value) : undefined;
}
