import { resultKey, type Flow, type LanguageCode } from '../flow/model.ts';
import { outlineOf } from '../flow/outline-of.ts';
import type { OutlineItem } from '../flow/outline.ts';

/** What a manifest can speak of: the names in a flow that it refers to. */
export interface FlowFacts {
  readonly uuid: string;
  readonly name: string;
  readonly languages: readonly LanguageCode[];
  /** By key, in the order in which the flow sets them. */
  readonly results: ReadonlyMap<string, ResultFacts>;
}

export interface ResultFacts {
  /** The question that the result answers, in the base language; missing if it is set without asking. */
  readonly question?: string;
  /** Answers that can have a code: the choices of the question, or the categories of a decision. */
  readonly answers: readonly string[];
}

/** The facts of a flow. Results come from questions and decisions, `set result` actions and webhooks. */
export function flowFacts(flow: Flow): FlowFacts {
  const results = new Map<string, { question?: string; answers: Set<string> }>();
  const add = (name: string | undefined, answers: readonly string[], question?: string) => {
    if (name === undefined) return;
    const key = resultKey(name);
    const known = results.get(key) ?? { answers: new Set<string>() };
    for (const answer of answers) known.answers.add(answer);
    if (question !== undefined) known.question ??= question;
    results.set(key, known);
  };
  for (const item of outlineOf(flow).outline.items) {
    if (item.kind !== 'message') add(item.result, answersOf(item), questionOf(item));
  }
  for (const action of flow.nodes.flatMap((node) => node.actions)) {
    if (action.kind === 'set-result') add(action.name, action.category ? [action.category] : []);
    else if (action.kind === 'webhook') add(action.resultName, []);
  }
  const { uuid, name, languages } = flow;
  return {
    uuid,
    name,
    languages,
    results: new Map(
      [...results].map(([key, { question, answers }]) => [
        key,
        { ...(question === undefined ? {} : { question }), answers: [...answers] },
      ]),
    ),
  };
}

function answersOf(item: OutlineItem): string[] {
  if (item.kind === 'question') return item.choices.map(({ name }) => name);
  return item.routes.flatMap(({ outcome }) => (outcome === undefined ? [] : [outcome]));
}

function questionOf(item: OutlineItem): string | undefined {
  return item.kind === 'question' ? item.text[0]?.text : undefined;
}
