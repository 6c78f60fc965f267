/**
 * What a flow says beside the form's own words: yes and no, how to skip, what was wrong with an answer. In the
 * languages that forms mostly come in; where a form's language is not here, its base language's or English.
 */
import type { LanguageCode } from '../../../flow/model.ts';
import type { Words } from './form.ts';

/** Yes and no by language (CLDR's words for the two). */
const yesNo = `
eng:Yes/No fra:Oui/Non spa:Sí/No por:Sim/Não deu:Ja/Nein ita:Sì/No nld:Ja/Nee swa:Ndiyo/Hapana ara:نعم/لا
amh:አዎ/አይ rus:Да/Нет ukr:Так/Ні hin:हाँ/नहीं ben:হ্যাঁ/না urd:ہاں/نہیں fas:بله/خیر nep:हो/होइन ind:Ya/Tidak
msa:Ya/Tidak vie:Có/Không zho:是/否 jpn:はい/いいえ kor:예/아니요 tha:ใช่/ไม่ใช่ tur:Evet/Hayır pol:Tak/Nie
ell:Ναι/Όχι ron:Da/Nu ces:Ano/Ne slk:Áno/Nie swe:Ja/Nej dan:Ja/Nej nob:Ja/Nei nor:Ja/Nei fin:Kyllä/Ei
hun:Igen/Nem hrv:Da/Ne srp:Да/Не bul:Да/Не kin:Yego/Oya som:Haa/Maya hat:Wi/Non afr:Ja/Nee cat:Sí/No
`;

/** What is said, by what for; `{..}` is filled in. */
export type Phrase =
  | 'skip'
  | 'skip-hint'
  | 'several'
  | 'wrong-choice'
  | 'wrong-several'
  | 'wrong-number'
  | 'wrong-between'
  | 'wrong-least'
  | 'wrong-most'
  | 'wrong-date'
  | 'wrong-time'
  | 'wrong-text'
  | 'wrong-length'
  | 'wrong-form'
  | 'wrong-media';

const phrases: Readonly<Record<Phrase, Readonly<Record<LanguageCode, string>>>> = {
  skip: {
    eng: 'SKIP',
    fra: 'PASSER',
    spa: 'SALTAR',
    por: 'PULAR',
    deu: 'WEITER',
    ita: 'SALTA',
    nld: 'VERDER',
  },
  'skip-hint': {
    eng: '(Reply SKIP to leave this out)',
    fra: '(Répondez PASSER pour ne pas répondre)',
    spa: '(Responda SALTAR para omitir)',
    por: '(Responda PULAR para não responder)',
    deu: '(Antworten Sie WEITER, um dies auszulassen)',
    ita: '(Rispondi SALTA per non rispondere)',
    nld: '(Antwoord VERDER om dit over te slaan)',
  },
  several: {
    eng: '(Several answers: {example})',
    fra: '(Plusieurs réponses : {example})',
    spa: '(Varias respuestas: {example})',
    por: '(Várias respostas: {example})',
    deu: '(Mehrere Antworten: {example})',
    ita: '(Più risposte: {example})',
    nld: '(Meerdere antwoorden: {example})',
  },
  'wrong-choice': {
    eng: 'Please reply with one of the answers.',
    fra: "Répondez par l'une des réponses proposées.",
    spa: 'Responda con una de las opciones.',
    por: 'Responda com uma das opções.',
    deu: 'Bitte antworten Sie mit einer der Möglichkeiten.',
    ita: 'Rispondi con una delle opzioni.',
    nld: 'Antwoord met een van de mogelijkheden.',
  },
  'wrong-several': {
    eng: 'Please reply with one or more of the answers, like {example}.',
    fra: 'Répondez par une ou plusieurs réponses, comme {example}.',
    spa: 'Responda con una o más opciones, como {example}.',
    por: 'Responda com uma ou mais opções, como {example}.',
    deu: 'Bitte antworten Sie mit einer oder mehreren Möglichkeiten, etwa {example}.',
    ita: 'Rispondi con una o più opzioni, come {example}.',
    nld: 'Antwoord met een of meer mogelijkheden, zoals {example}.',
  },
  'wrong-number': {
    eng: 'Please reply with a number.',
    fra: 'Répondez par un nombre.',
    spa: 'Responda con un número.',
    por: 'Responda com um número.',
    deu: 'Bitte antworten Sie mit einer Zahl.',
    ita: 'Rispondi con un numero.',
    nld: 'Antwoord met een getal.',
  },
  'wrong-between': {
    eng: 'Please reply with a number from {minimum} to {maximum}.',
    fra: 'Répondez par un nombre de {minimum} à {maximum}.',
    spa: 'Responda con un número de {minimum} a {maximum}.',
    por: 'Responda com um número de {minimum} a {maximum}.',
    deu: 'Bitte antworten Sie mit einer Zahl von {minimum} bis {maximum}.',
    ita: 'Rispondi con un numero da {minimum} a {maximum}.',
    nld: 'Antwoord met een getal van {minimum} tot {maximum}.',
  },
  'wrong-least': {
    eng: 'Please reply with a number of {minimum} or more.',
    fra: 'Répondez par un nombre de {minimum} ou plus.',
    spa: 'Responda con un número de {minimum} o más.',
    por: 'Responda com um número de {minimum} ou mais.',
    deu: 'Bitte antworten Sie mit einer Zahl ab {minimum}.',
    ita: 'Rispondi con un numero da {minimum} in su.',
    nld: 'Antwoord met een getal van {minimum} of meer.',
  },
  'wrong-most': {
    eng: 'Please reply with a number of {maximum} or less.',
    fra: 'Répondez par un nombre de {maximum} ou moins.',
    spa: 'Responda con un número de {maximum} o menos.',
    por: 'Responda com um número de {maximum} ou menos.',
    deu: 'Bitte antworten Sie mit einer Zahl bis {maximum}.',
    ita: 'Rispondi con un numero fino a {maximum}.',
    nld: 'Antwoord met een getal van {maximum} of minder.',
  },
  'wrong-date': {
    eng: 'Please reply with a date, like 2025-12-31.',
    fra: 'Répondez par une date, comme 2025-12-31.',
    spa: 'Responda con una fecha, como 2025-12-31.',
    por: 'Responda com uma data, como 2025-12-31.',
    deu: 'Bitte antworten Sie mit einem Datum, etwa 2025-12-31.',
    ita: 'Rispondi con una data, come 2025-12-31.',
    nld: 'Antwoord met een datum, zoals 2025-12-31.',
  },
  'wrong-time': {
    eng: 'Please reply with a time, like 14:30.',
    fra: 'Répondez par une heure, comme 14:30.',
    spa: 'Responda con una hora, como 14:30.',
    por: 'Responda com uma hora, como 14:30.',
    deu: 'Bitte antworten Sie mit einer Uhrzeit, etwa 14:30.',
    ita: "Rispondi con un'ora, come 14:30.",
    nld: 'Antwoord met een tijd, zoals 14:30.',
  },
  'wrong-text': {
    eng: 'Please reply with a text.',
    fra: 'Répondez par un texte.',
    spa: 'Responda con un texto.',
    por: 'Responda com um texto.',
    deu: 'Bitte antworten Sie mit einem Text.',
    ita: 'Rispondi con un testo.',
    nld: 'Antwoord met een tekst.',
  },
  'wrong-length': {
    eng: 'Please reply with at most {maximum} characters.',
    fra: 'Répondez avec {maximum} caractères au plus.',
    spa: 'Responda con {maximum} caracteres como máximo.',
    por: 'Responda com no máximo {maximum} caracteres.',
    deu: 'Bitte antworten Sie mit höchstens {maximum} Zeichen.',
    ita: 'Rispondi con al massimo {maximum} caratteri.',
    nld: 'Antwoord met hoogstens {maximum} tekens.',
  },
  'wrong-form': {
    eng: 'Please reply in the form that is asked for.',
    fra: 'Répondez dans le format demandé.',
    spa: 'Responda en el formato solicitado.',
    por: 'Responda no formato solicitado.',
    deu: 'Bitte antworten Sie in der verlangten Form.',
    ita: 'Rispondi nel formato richiesto.',
    nld: 'Antwoord in de gevraagde vorm.',
  },
  'wrong-media': {
    eng: 'Please send a file.',
    fra: 'Envoyez un fichier.',
    spa: 'Envíe un archivo.',
    por: 'Envie um arquivo.',
    deu: 'Bitte senden Sie eine Datei.',
    ita: 'Invia un file.',
    nld: 'Stuur een bestand.',
  },
};

/** A phrase in all languages that have it, filled in; English stands for the base language if that has none. */
export function phrase(name: Phrase, base: LanguageCode, fill: Readonly<Record<string, string>> = {}): Words {
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => fill[key] ?? '');
  const texts = phrases[name];
  const words = new Map(Object.entries(texts).map(([language, text]) => [language, filled(text)]));
  if (!words.has(base)) words.set(base, filled(texts['eng'] ?? ''));
  return words;
}

/** True if the standard phrases are there in this language. */
export function hasPhrases(language: LanguageCode): boolean {
  return Object.hasOwn(phrases.skip, language);
}

const words = yesNo
  .trim()
  .split(/\s+/)
  .map((entry) => {
    const [language = '', both = ''] = entry.split(':');
    const [yes = '', no = ''] = both.split('/');
    return { language, yes, no };
  });

/** Yes, or no, in all languages that are known. */
export function yesOrNo(which: 'yes' | 'no', base: LanguageCode): Words {
  const found = new Map(words.map((entry) => [entry.language, entry[which]]));
  if (!found.has(base)) found.set(base, which === 'yes' ? 'Yes' : 'No');
  return found;
}
