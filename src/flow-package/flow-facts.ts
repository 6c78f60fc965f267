import { resultKey, type Flow, type LanguageCode } from '../flow/model.ts';
import { outlineOf } from '../flow/outline-of.ts';
import type { DecisionItem, QuestionItem } from '../flow/outline.ts';

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
  /** All categories that the result can have: the answers, and those for no answer and any other. */
  readonly categories: readonly string[];
}

/** The facts of a flow. Results come from questions and decisions, `set result` actions and webhooks. */
export function flowFacts(flow: Flow): FlowFacts {
  const results = new Map<string, ResultFacts>();
  const add = (name: string | undefined, facts: ResultFacts) => {
    if (name !== undefined) results.set(resultKey(name), together(results.get(resultKey(name)), facts));
  };
  for (const item of outlineOf(flow).outline.items) {
    if (item.kind !== 'message') add(item.result, factsOf(item));
  }
  for (const action of flow.nodes.flatMap((node) => node.actions)) {
    if (action.kind === 'set-result') {
      const categories = action.category ? [action.category] : [];
      add(action.name, { answers: categories, categories });
    } else if (action.kind === 'webhook') add(action.resultName, { answers: [], categories: [] });
  }
  const { uuid, name, languages } = flow;
  return { uuid, name, languages, results };
}

/** The facts of a result that is set in several places, or in several formats. */
export function together(known: ResultFacts | undefined, more: ResultFacts): ResultFacts {
  const joined = (a: readonly string[] = [], b: readonly string[]) => [...new Set([...a, ...b])];
  return {
    ...more,
    ...known,
    answers: joined(known?.answers, more.answers),
    categories: joined(known?.categories, more.categories),
  };
}

function factsOf(item: QuestionItem | DecisionItem): ResultFacts {
  const categories = item.routes.flatMap(({ outcome }) => (outcome === undefined ? [] : [outcome]));
  if (item.kind === 'decision') return { answers: categories, categories };
  const answers = item.choices.map(({ name }) => name);
  const question = item.text[0]?.text;
  return { ...(question === undefined ? {} : { question }), answers, categories };
}
