/** How many SMS a text takes (3GPP TS 23.038, section 6.2.1, and 23.040, section 9.2.3.24.1). */

/** The GSM 7-bit default alphabet. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿' +
    'abcdefghijklmnopqrstuvwxyzäöñüà',
);
const onlyBasic = new RegExp(
  `^[${[...basic].map((one) => (/\w/.test(one) ? one : `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)).join('')}]*$`,
);
/** Its extension table: each of these takes two septets. */
const extended = new Set('\f^{}\\[~]|€');

export interface SmsLength {
  readonly alphabet: 'GSM-7' | 'UCS-2';
  /** Septets in GSM-7, UTF-16 code units in UCS-2. */
  readonly units: number;
  readonly segments: number;
  /** The first character that GSM-7 lacks. */
  readonly first?: string;
}

/** What one message holds alone, and as a part of a longer one, which has a header. */
const room = { 'GSM-7': { alone: 160, part: 153 }, 'UCS-2': { alone: 70, part: 67 } } as const;

/** Counts a text in the alphabet that it needs. */
export function smsLength(text: string): SmsLength {
  if (onlyBasic.test(text)) return counted('GSM-7', text.length);
  let septets = 0;
  for (const character of text) {
    if (basic.has(character)) septets++;
    else if (extended.has(character)) septets += 2;
    else return { ...counted('UCS-2', text.length), first: character };
  }
  return counted('GSM-7', septets);
}

function counted(alphabet: SmsLength['alphabet'], units: number): SmsLength {
  const { alone, part } = room[alphabet];
  return { alphabet, units, segments: units <= alone ? 1 : Math.ceil(units / part) };
}
