/** How many SMS a text takes (3GPP TS 23.038, section 6.2.1, and 23.040, section 9.2.3.24.1). */

/** The GSM 7-bit default alphabet. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿' +
  'abcdefghijklmnopqrstuvwxyzäöñüà';
/** Its extension table: each of these takes two septets. */
const extended = '\f^{}\\[~]|€';

/** The septets that each UTF-16 code unit takes; 0 for one that neither has. */
const septetsOf = new Uint8Array(0x10000);
for (const character of basic) septetsOf[character.charCodeAt(0)] = 1;
for (const character of extended) septetsOf[character.charCodeAt(0)] = 2;

export interface SmsLength {
  readonly alphabet: 'GSM-7' | 'UCS-2';
  /** Septets in GSM-7, UTF-16 code units in UCS-2. */
  readonly units: number;
  readonly segments: number;
  /** The first character that GSM-7 lacks. */
  readonly first?: string;
}

/** Code units that are one SMS whatever their alphabet is. */
export const alwaysFits = 70;

/** What one message holds alone, and as a part of a longer one, which has a header. */
const room = { 'GSM-7': { alone: 160, part: 153 }, 'UCS-2': { alone: 70, part: 67 } } as const;

/** True for a text of the basic alphabet that one message holds, and so do its parts. */
export function fitsBasic(text: string): boolean {
  if (text.length > room['GSM-7'].alone) return false;
  for (let at = 0; at < text.length; at++) if (septetsOf[text.charCodeAt(at)] !== 1) return false;
  return true;
}

/** Counts a text in the alphabet that it needs. */
export function smsLength(text: string): SmsLength {
  let septets = 0;
  for (let at = 0; at < text.length; at++) {
    const more = septetsOf[text.charCodeAt(at)] ?? 0;
    if (more === 0) {
      const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
      return { ...counted('UCS-2', text.length), first };
    }
    septets += more;
  }
  return counted('GSM-7', septets);
}

function counted(alphabet: SmsLength['alphabet'], units: number): SmsLength {
  const { alone, part } = room[alphabet];
  return { alphabet, units, segments: units <= alone ? 1 : Math.ceil(units / part) };
}
