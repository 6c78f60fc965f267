/** Tags of languages (BCP 47): their form, and whether IANA's registry has their subtags. */
import {
  extendedLanguages,
  longLanguages,
  regions,
  scripts,
  shortLanguages,
  variants,
  wholeTags,
} from './language-subtags.ts';

/** A list of the registry, read when it is first asked. */
function listed(text: string, isGrouped = false): (subtag: string) => boolean {
  let known: Set<string> | undefined;
  return (subtag) => {
    known ??= new Set(
      text
        .trim()
        .split(/\s+/)
        .flatMap((word) =>
          isGrouped ? Array.from(word.slice(2), (last) => word.slice(0, 2) + last) : [word],
        ),
    );
    return known.has(subtag);
  };
}

const isShortLanguage = listed(shortLanguages);
const isLongLanguage = listed(longLanguages, true);
const isExtendedLanguage = listed(extendedLanguages, true);
const isScript = listed(scripts);
const isRegion = listed(regions);
const isVariant = listed(variants);
const isWholeTag = listed(wholeTags);

/** What the registry leaves to its users: `qaa..qtz`, `Qaaa..Qabx`, `QM..QZ`, `XA..XZ`; `AA` and `ZZ` are in it. */
const ownLanguage = /^q[a-t][a-z]$/;
const ownScript = /^qa(?:a[a-z]|b[a-x])$/;
const ownRegion = /^(?:q[m-z]|x[a-z])$/;

/**
 * True for a valid tag in the sense of RFC 5646 section 2.2.9: well-formed, with subtags that the registry has, no
 * variant and no extension given twice; or one that is registered as a whole. Upper and lower case are the same.
 * What an extension says (`-u-co-phonebk`) and what is private (`-x-...`) is checked by its form.
 */
export function isLanguageTag(tag: string): boolean {
  if (tag.length > 100) return false;
  const lower = tag.toLowerCase();
  if (/^x(?:-[a-z0-9]{1,8})+$/.test(lower) || isWholeTag(lower)) return true;
  const [language = '', ...rest] = lower.split('-');
  if (!(isShortLanguage(language) || isLongLanguage(language) || ownLanguage.test(language))) return false;
  let at = 0;
  /** Goes over a subtag if it has the form of its kind; then it must be one of that kind. */
  const take = (form: RegExp, isKnown: (subtag: string) => boolean): boolean | undefined => {
    const subtag = rest[at];
    if (subtag === undefined || !form.test(subtag)) return undefined;
    at++;
    return isKnown(subtag);
  };
  // The grammar has room for three of them; no second one is ever registered (section 2.2.2).
  if (take(/^[a-z]{3}$/, isExtendedLanguage) === false) return false;
  if (take(/^[a-z]{4}$/, (subtag) => isScript(subtag) || ownScript.test(subtag)) === false) return false;
  if (take(/^(?:[a-z]{2}|\d{3})$/, (subtag) => isRegion(subtag) || ownRegion.test(subtag)) === false)
    return false;
  const seen = new Set<string>();
  const isNew = (subtag: string) => !seen.has(subtag) && seen.add(subtag).has(subtag);
  let isRight = take(/^(?:[a-z0-9]{5,8}|\d[a-z0-9]{3})$/, (subtag) => isVariant(subtag) && isNew(subtag));
  while (isRight === true)
    isRight = take(/^(?:[a-z0-9]{5,8}|\d[a-z0-9]{3})$/, (subtag) => isVariant(subtag) && isNew(subtag));
  return isRight === undefined && areExtensions(rest.slice(at));
}

/** The extensions at the end: a letter or digit of its own, then what it says; `x` takes all the rest. */
function areExtensions(subtags: readonly string[]): boolean {
  const seen = new Set<string>();
  let at = 0;
  while (at < subtags.length) {
    const kind = subtags[at++] ?? '';
    if (kind.length !== 1 || seen.has(kind)) return false;
    seen.add(kind);
    const form = kind === 'x' ? /^[a-z0-9]{1,8}$/ : /^[a-z0-9]{2,8}$/;
    const start = at;
    while (at < subtags.length && form.test(subtags[at] ?? '')) at++;
    if (at === start) return false;
  }
  return true;
}
