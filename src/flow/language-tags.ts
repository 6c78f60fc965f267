/**
 * Languages as the flow formats name them (ISO 639-3, three letters) and as FHIR does (BCP 47, where the
 * shortest code of a language is the one to use: `eng` is `en`).
 */
import { isLanguageCode } from './language-codes.ts';
import type { LanguageCode } from './model.ts';

// Every language that has a two-letter code (ISO 639-1), with its three-letter one (ISO 639-3).
const pairs = `
aa:aar ab:abk ae:ave af:afr ak:aka am:amh an:arg ar:ara as:asm av:ava ay:aym az:aze ba:bak
be:bel bg:bul bi:bis bm:bam bn:ben bo:bod br:bre bs:bos ca:cat ce:che ch:cha co:cos cr:cre
cs:ces cu:chu cv:chv cy:cym da:dan de:deu dv:div dz:dzo ee:ewe el:ell en:eng eo:epo es:spa
et:est eu:eus fa:fas ff:ful fi:fin fj:fij fo:fao fr:fra fy:fry ga:gle gd:gla gl:glg gn:grn
gu:guj gv:glv ha:hau he:heb hi:hin ho:hmo hr:hrv ht:hat hu:hun hy:hye hz:her ia:ina id:ind
ie:ile ig:ibo ii:iii ik:ipk io:ido is:isl it:ita iu:iku ja:jpn jv:jav ka:kat kg:kon ki:kik
kj:kua kk:kaz kl:kal km:khm kn:kan ko:kor kr:kau ks:kas ku:kur kv:kom kw:cor ky:kir la:lat
lb:ltz lg:lug li:lim ln:lin lo:lao lt:lit lu:lub lv:lav mg:mlg mh:mah mi:mri mk:mkd ml:mal
mn:mon mr:mar ms:msa mt:mlt my:mya na:nau nb:nob nd:nde ne:nep ng:ndo nl:nld nn:nno no:nor
nr:nbl nv:nav ny:nya oc:oci oj:oji om:orm or:ori os:oss pa:pan pi:pli pl:pol ps:pus pt:por
qu:que rm:roh rn:run ro:ron ru:rus rw:kin sa:san sc:srd sd:snd se:sme sg:sag sh:hbs si:sin
sk:slk sl:slv sm:smo sn:sna so:som sq:sqi sr:srp ss:ssw st:sot su:sun sv:swe sw:swa ta:tam
te:tel tg:tgk th:tha ti:tir tk:tuk tl:tgl tn:tsn to:ton tr:tur ts:tso tt:tat tw:twi ty:tah
ug:uig uk:ukr ur:urd uz:uzb ve:ven vi:vie vo:vol wa:wln wo:wol xh:xho yi:yid yo:yor za:zha
zh:zho zu:zul
`;

// Languages with two codes in ISO 639-2: the one for libraries, which BCP 47 does not take, and their short one.
const libraryCodes = `
alb:sq arm:hy baq:eu bur:my chi:zh cze:cs dut:nl fre:fr geo:ka ger:de gre:el ice:is mac:mk mao:mi
may:ms per:fa rum:ro slo:sk tib:bo wel:cy
`;

const threeLettersOf = new Map<string, string>();
const twoLettersOf = new Map<string, string>();
for (const pair of pairs.trim().split(/\s+/)) {
  const [two = '', three = ''] = pair.split(':');
  threeLettersOf.set(two, three);
  twoLettersOf.set(three, two);
}
for (const pair of libraryCodes.trim().split(/\s+/)) {
  const [library = '', two = ''] = pair.split(':');
  twoLettersOf.set(library, two);
}

/** What says in BCP 47 that the language is not known; RapidPro's `base` and `und` mean the same. */
const unknownLanguage = 'und';
/** A language that has no code: of codes that are none, and of the private ones. */
const uncodedLanguage = 'mis';

/** The shortest BCP 47 tag of a language code in a flow, one that the IANA registry knows. */
export function languageTag(code: LanguageCode): string {
  const lower = code.trim().toLowerCase();
  if (lower === '' || lower === 'base' || lower === unknownLanguage) return unknownLanguage;
  const short = twoLettersOf.get(lower);
  if (short !== undefined) return short;
  if (threeLettersOf.has(lower)) return lower;
  const isPrivate = /^q[a-t][a-z]$/.test(lower);
  if (lower.length === 3) return isLanguageCode(lower) && !isPrivate ? lower : uncodedLanguage;
  // `pt-br` and `eng_GB` are BCP 47 but for their case and separator.
  const form = /^([a-z]{2,3})[-_]([a-z]{2})$/i.exec(code.trim());
  if (form === null) return uncodedLanguage;
  const [, language = '', region = ''] = form;
  const tag = languageTag(language);
  return tag === uncodedLanguage ? tag : `${tag}-${region.toUpperCase()}`;
}

/** The ISO 639-3 code that a tag stands for when the flow says nothing else about it. */
export function languageCodeOf(tag: string): LanguageCode {
  return threeLettersOf.get(tag) ?? tag;
}

// Regions of the world (UN M.49) that BCP 47 takes, to tell apart two codes of one language.
const regions = (
  '001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 ' +
  '151 154 155'
).split(' ');

/** Tags of a flow's languages, each its own: two codes of one language (`en`, `eng`) must not share one. */
export class LanguageTags {
  readonly #tags = new Map<LanguageCode, string>();

  constructor(codes: Iterable<LanguageCode>) {
    for (const code of codes) this.tag(code);
  }

  /** The tag of a language; one that was not there before gets its own. */
  tag(code: LanguageCode): string {
    const known = this.#tags.get(code);
    if (known !== undefined) return known;
    const tag = this.#unused(languageTag(code));
    this.#tags.set(code, tag);
    return tag;
  }

  #unused(plain: string): string {
    const taken = new Set(this.#tags.values());
    const [language = plain] = plain.split('-');
    const inRegions = regions.map((region) => `${language}-${region}`);
    const free = [plain, ...inRegions].find((tag) => !taken.has(tag));
    // More dialects than regions: no flow has so many, but each still needs a tag of its own.
    return free ?? `${language}-x-${taken.size}`;
  }
}
