/** How the answers of a question are recognised: the router's tests in RapidPro's words, by outcome. */
import type { Expectation, Test } from '../../../flow/model.ts';
import type { FormChoice, FormQuestion, Words } from './form.ts';
import { phrase } from './phrases.ts';
import { uniqueName, wordsIn } from './read-choices.ts';
import { inLanguage, onlyIn, template } from './words.ts';

/** One outcome of a question. */
export interface AnswerOutcome {
  readonly name: string;
  readonly label?: Words;
  readonly tests: readonly Test[];
  /** Taken when no test is true. */
  readonly isDefault?: boolean;
  /** Where it leads: on, past what needs an answer, or to the question again. */
  readonly leads: 'on' | 'past' | 'again';
}

export interface AnswerRouting {
  readonly operand: string;
  readonly expects: Expectation;
  readonly outcomes: readonly AnswerOutcome[];
  /** What is said before the question is asked again. */
  readonly retry?: Words;
}

/** What a form's flow is made with. */
export interface Speaking {
  readonly base: string;
  readonly spoken: ReadonlySet<string>;
}

/** The name of the outcome of a question that was left out; conditions look for it. */
export function skippedName(question: FormQuestion): string {
  return uniqueName('Skipped', new Set(question.choices.map(({ name }) => name.toLowerCase())), 64);
}

export function answerRouting(question: FormQuestion, speaking: Speaking): AnswerRouting {
  const say = (...args: Parameters<typeof phrase>) => onlyIn(phrase(...args), speaking.spoken);
  const { base } = speaking;
  const used = new Set(question.choices.map(({ name }) => name.toLowerCase()));
  const name = (plain: string) => uniqueName(plain, used, 64);
  const skipWord = say('skip', base);
  const skipped: AnswerOutcome[] = question.required
    ? []
    : [
        {
          name: name('Skipped'),
          label: skipWord,
          tests: [translated('has_only_phrase', skipWord, base)],
          leads: 'past',
        },
      ];
  const again = (): AnswerOutcome => ({ name: name('Other'), tests: [], isDefault: true, leads: 'again' });
  const { expects, operand, answered, retry } = recognised(question, speaking, name);
  const takesAll = answered.some(({ isDefault }) => isDefault === true);
  const outcomes = takesAll ? [...skipped, ...answered] : [...skipped, ...answered, again()];
  return { operand, expects, outcomes, ...(retry !== undefined && !takesAll && { retry }) };
}

interface Recognised {
  readonly operand: string;
  readonly expects: Expectation;
  readonly answered: readonly AnswerOutcome[];
  readonly retry?: Words;
}

function recognised(
  question: FormQuestion,
  { base, spoken }: Speaking,
  name: (plain: string) => string,
): Recognised {
  const say = (...args: Parameters<typeof phrase>) => onlyIn(phrase(...args), spoken);
  const any: Pick<Recognised, 'operand' | 'expects'> = { operand: '@input.text', expects: { kind: 'any' } };
  const one = (plain: string, ...tests: Test[]): AnswerOutcome[] => [
    { name: name(plain), tests, leads: 'on' },
  ];
  const { minimum, maximum } = question;
  const bounds = { minimum: String(minimum ?? ''), maximum: String(maximum ?? '') };
  switch (question.answer) {
    case 'choice':
      return question.multiple ? several(question, base, spoken, name) : single(question, base, spoken, name);
    case 'integer':
    case 'decimal':
      if (minimum !== undefined && maximum !== undefined) {
        const test = tested('has_number_between', bounds.minimum, bounds.maximum);
        return { ...any, answered: one('Number', test), retry: say('wrong-between', base, bounds) };
      }
      if (minimum !== undefined) {
        const answered = one('Number', tested('has_number_gte', bounds.minimum));
        return { ...any, answered, retry: say('wrong-least', base, bounds) };
      }
      if (maximum !== undefined) {
        const answered = one('Number', tested('has_number_lte', bounds.maximum));
        return { ...any, answered, retry: say('wrong-most', base, bounds) };
      }
      return { ...any, answered: one('Number', tested('has_number')), retry: say('wrong-number', base) };
    case 'date':
    case 'dateTime': {
      const outside = [
        ...(question.earliest === undefined ? [] : [tested('has_date_lt', question.earliest)]),
        ...(question.latest === undefined ? [] : [tested('has_date_gt', question.latest)]),
      ];
      const tooFar: AnswerOutcome[] =
        outside.length === 0 ? [] : [{ name: name('Out of range'), tests: outside, leads: 'again' }];
      return {
        ...any,
        answered: [...tooFar, ...one('Date', tested('has_date'))],
        retry: say('wrong-date', base),
      };
    }
    case 'time':
      return { ...any, answered: one('Time', tested('has_time')), retry: say('wrong-time', base) };
    case 'audio':
    case 'image':
    case 'video':
      return {
        operand: '@input',
        expects: { kind: 'media', media: question.answer },
        answered: [{ name: name('All Responses'), tests: [], isDefault: true, leads: 'on' }],
      };
    case 'text': {
      const pattern = textPattern(question);
      if (pattern === undefined)
        return { ...any, answered: one('Text', tested('has_text')), retry: say('wrong-text', base) };
      const wrong =
        question.pattern === undefined && question.minLength === undefined ? 'wrong-length' : 'wrong-form';
      const retry = say(wrong, base, { maximum: String(question.maxLength ?? '') });
      return { ...any, answered: one('Text', tested('has_pattern', pattern)), retry };
    }
  }
}

/** The whole text must match; in words that Go's and JavaScript's expressions share, as the engines are of both. */
function textPattern({ pattern, minLength, maxLength }: FormQuestion): string | undefined {
  if (pattern !== undefined) return `^(?:${pattern})$`;
  if (minLength === undefined && maxLength === undefined) return undefined;
  return `^[\\s\\S]{${minLength ?? 1},${maxLength ?? ''}}$`;
}

type Name = (plain: string) => string;

/** Each choice by its label, and by its marker; labels first, as one may look like another's marker. */
function single(question: FormQuestion, base: string, spoken: ReadonlySet<string>, name: Name): Recognised {
  const keys = new Map<string, number>();
  for (const choice of question.choices) {
    const key = wordsIn(inLanguage(choice.label, base, base)).join(' ');
    keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  const outcomes = question.choices.map((choice): AnswerOutcome => {
    const label = inLanguage(choice.label, base, base);
    const key = wordsIn(label).join(' ');
    // A label of signs alone, or of the same words as another (`1+` and `1-`), has to be typed as it is.
    const test = key === '' || keys.get(key) !== 1 ? 'has_only_text' : 'has_only_phrase';
    return {
      name: choice.name,
      label: choice.label,
      tests: [
        translated(test, choice.label, base),
        ...(choice.marker === undefined ? [] : [tested('has_only_phrase', choice.marker)]),
      ],
      leads: 'on',
    };
  });
  const rest: AnswerOutcome[] = question.open
    ? [{ name: name('Other'), tests: [tested('has_text')], leads: 'on' }]
    : [];
  return {
    operand: '@input.text',
    expects: { kind: 'any' },
    answered: [...outcomes, ...rest],
    retry: onlyIn(phrase('wrong-choice', base), spoken),
  };
}

/** Markers or, without them, labels, one after the other. */
function several(question: FormQuestion, base: string, spoken: ReadonlySet<string>, name: Name): Recognised {
  const one = `(?:${question.choices.map((choice) => alternatives(choice, base)).join('|')})`;
  const pattern = `^\\s*${one}(?:[\\s,;.]+${one})*\\s*$`;
  const test = question.open || pattern.length > 900 ? tested('has_text') : tested('has_pattern', pattern);
  return {
    operand: '@input.text',
    expects: { kind: 'any' },
    answered: [{ name: name('Answers'), tests: [test], leads: 'on' }],
    retry: onlyIn(phrase('wrong-several', base, { example: severalExample(question, base) }), spoken),
  };
}

/** What stands for a choice among several: its marker, else its label. */
export function typedAs(choice: FormChoice, base: string): string {
  return choice.marker ?? inLanguage(choice.label, base, base);
}

function alternatives(choice: FormChoice, base: string): string {
  return typedAs(choice, base).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** `1 2`: the last two choices as a contact can name them. */
export function severalExample(question: FormQuestion, base: string): string {
  return question.choices
    .slice(-2)
    .map((choice) => typedAs(choice, base))
    .join(', ');
}

export function tested(name: string, ...args: string[]): Test {
  return { kind: 'function', name, arguments: args };
}

function translated(name: string, words: Words, base: string): Test {
  const text = template(inLanguage(words, base, base));
  const translations = [...words]
    .filter(([language]) => language !== base)
    .map(([language, word]) => ({ language, arguments: [template(word)] }));
  return {
    kind: 'function',
    name,
    arguments: [text],
    ...(translations.length > 0 && { translations }),
  };
}
