/**
 * Languages as the flow formats name them (ISO 639-3, three letters) and as FHIR does (BCP 47, where the
 * shortest code of a language is the one to use: `eng` is `en`).
 */
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

const threeLettersOf = new Map<string, string>();
const twoLettersOf = new Map<string, string>();
for (const pair of pairs.trim().split(/\s+/)) {
  const [two = '', three = ''] = pair.split(':');
  threeLettersOf.set(two, three);
  twoLettersOf.set(three, two);
}

/** What says in BCP 47 that the language is not known; RapidPro's `base` and `und` mean the same. */
const unknownLanguage = 'und';

/** The shortest BCP 47 tag of a language code in a flow; codes that are no language get a private one. */
export function languageTag(code: LanguageCode): string {
  const lower = code.trim().toLowerCase();
  if (lower === '' || lower === 'base' || lower === unknownLanguage) return unknownLanguage;
  const short = twoLettersOf.get(lower);
  if (short !== undefined) return short;
  if (/^[a-z]{2,3}$/.test(lower)) return lower;
  try {
    // `pt-br` and `eng_GB` are BCP 47 but for their case and separator.
    return Intl.getCanonicalLocales(code.trim().replaceAll('_', '-'))[0] ?? unknownLanguage;
  } catch {
    return privateTag(unknownLanguage, code);
  }
}

/** The ISO 639-3 code that a tag stands for when the flow says nothing else about it. */
export function languageCodeOf(tag: string): LanguageCode {
  return threeLettersOf.get(tag) ?? tag;
}

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
    const taken = new Set(this.#tags.values());
    const plain = languageTag(code);
    let tag = plain;
    for (let number = 1; taken.has(tag); number++) tag = privateTag(plain, `${number} ${code}`);
    this.#tags.set(code, tag);
    return tag;
  }
}

function privateTag(tag: string, code: string): string {
  const parts = code.toLowerCase().match(/[a-z0-9]{1,8}/g);
  return parts === null ? tag : `${tag}-x-${parts.slice(0, 4).join('-')}`;
}
