/** Walks through an outline by chance, as contacts would, to see whether its Questionnaire tells the truth. */
import { answerCondition, type AnswerTest } from '../../../src/formats/questionnaire/answer-condition.ts';
import type { Outline, QuestionItem, Route } from '../../../src/flow/outline.ts';

export interface Walk {
  /** linkIds of the items that were passed. */
  readonly visited: ReadonlySet<string>;
  /** The last stored answer of each question. */
  readonly answers: ReadonlyMap<string, string | number>;
  /** False if the walk was cut off in a loop. */
  readonly ended: boolean;
}

/** Numbers from 0 to 1, always the same ones (a linear congruential generator). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

export function walk(outline: Outline, random: () => number): Walk {
  const items = new Map(outline.items.map((item) => [item.linkId, item]));
  const visited = new Set<string>();
  const answers = new Map<string, string | number>();
  let item = outline.items[0];
  for (let step = 0; item !== undefined && step < 300; step++) {
    visited.add(item.linkId);
    const route = item.routes[Math.floor(random() * item.routes.length)];
    if (route === undefined) return { visited, answers, ended: true };
    if (item.kind === 'question') {
      const answer = answerFor(item, route, random);
      if (answer === undefined) answers.delete(item.linkId);
      else answers.set(item.linkId, answer);
    }
    item = route.to === undefined ? undefined : items.get(route.to);
  }
  return { visited, answers, ended: item === undefined };
}

const openAnswers = new Set(['text', 'audio', 'image', 'video', 'location']);

/** An answer that takes this route; undefined if it is none that the item can hold. */
function answerFor(question: QuestionItem, route: Route, random: () => number): string | number | undefined {
  const condition = answerCondition(question, route);
  if (condition === undefined) {
    // Tests that enableWhen can't say: an open question still stores what matched.
    if (route.kind !== 'match') return undefined;
    const isNumber = question.answer === 'decimal' || question.answer === 'integer';
    if (isNumber && route.tests.every(({ name }) => name.startsWith('has_number'))) return 1;
    return openAnswers.has(question.answer) ? 'a text' : undefined;
  }
  const tests = condition[Math.floor(random() * condition.length)] ?? [];
  const [first] = tests;
  if (first?.kind === 'choice') return first.name;
  if (first?.kind === 'exists') return first.value ? 'something' : undefined;
  return [-1000, -1, 0, 0.5, 1, 2, 3, 4, 5, 9, 10, 11, 50, 110, 111, 1000].find((number) =>
    tests.every((test) => test.kind === 'number' && holds(test, number)),
  );
}

function holds(test: Extract<AnswerTest, { kind: 'number' }>, number: number): boolean {
  switch (test.operator) {
    case '=':
      return number === test.value;
    case '>':
      return number > test.value;
    case '>=':
      return number >= test.value;
    case '<':
      return number < test.value;
    case '<=':
      return number <= test.value;
  }
}

/** True if the item is enabled by these answers (R4, Questionnaire.item.enableWhen). */
export function isEnabled(
  item: fhir4.QuestionnaireItem,
  questionnaire: fhir4.Questionnaire,
  answers: Walk['answers'],
): boolean {
  const results = (item.enableWhen ?? []).map((test) => {
    const answer = answers.get(test.question);
    if (test.operator === 'exists') return (answer !== undefined) === test.answerBoolean;
    if (answer === undefined) return false;
    if (test.answerCoding !== undefined) {
      const asked = questionnaire.item?.find(({ linkId }) => linkId === test.question);
      const option = asked?.answerOption?.find(
        ({ valueCoding }) => valueCoding?.code === test.answerCoding?.code,
      );
      const name = option?.extension?.[0]?.valueString ?? option?.valueCoding?.display;
      return name === answer;
    }
    const value = test.answerInteger ?? test.answerDecimal ?? Number.NaN;
    return typeof answer === 'number' && holds({ kind: 'number', operator: operatorOf(test), value }, answer);
  });
  if (results.length === 0) return true;
  return item.enableBehavior === 'any' ? results.includes(true) : !results.includes(false);
}

function operatorOf({ operator }: fhir4.QuestionnaireItemEnableWhen): '=' | '>' | '>=' | '<' | '<=' {
  if (operator === '!=' || operator === 'exists') throw new Error(`not written: ${operator}`);
  return operator;
}
