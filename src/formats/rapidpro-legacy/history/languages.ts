import { isLanguageCode } from '../../../flow/language-codes.ts';

/** The codes of ISO 639-2 that differ from those of 639-3, and what RapidPro takes for groups of languages. */
const changed: Readonly<Record<string, string>> = {
  alb: 'sqi',
  arm: 'hye',
  baq: 'eus',
  bur: 'mya',
  chi: 'zho',
  cze: 'ces',
  dut: 'nld',
  fre: 'fra',
  geo: 'kat',
  ger: 'deu',
  gre: 'ell',
  ice: 'isl',
  mac: 'mkd',
  mao: 'mri',
  may: 'msa',
  per: 'fas',
  rum: 'ron',
  slo: 'slk',
  tib: 'bod',
  wel: 'cym',
  afa: 'ara',
  art: 'epo',
  aus: 'rop',
  cpe: 'pcm',
  cpf: 'gcr',
  cpp: 'kea',
  esp: 'spa',
  him: 'xnr',
  kar: 'blk',
  mkh: 'khm',
  phi: 'fil',
  smi: 'smj',
};

/** The code of ISO 639-3 for one of 639-2, of whatever case; undefined if it is no language. */
export function languageOf(code: string): string | undefined {
  const small = code.toLowerCase().trim();
  if (Object.hasOwn(changed, small)) return changed[small];
  return small.length === 3 && isLanguageCode(small) ? small : undefined;
}
