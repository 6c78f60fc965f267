/**
 * Expressions of Viamo's texts in the words of the flow model's writers: `@flow.label` is the answer to the
 * question of that label, which RapidPro and FLOIP call `results`.
 */
import { resultKey } from '../../flow/model.ts';

const expression = /@\(([^()]{0,500})\)|@(flow\.[A-Za-z_][A-Za-z0-9_]*)/g;
const answer = /\bflow\.([A-Za-z_][A-Za-z0-9_]*)/g;

export interface ReadText {
  readonly text: string;
  /** Labels that the text names. */
  readonly labels: readonly string[];
}

/** A text with the answers that it shows under their new name. */
export function readText(text: string): ReadText {
  const labels: string[] = [];
  const renamed = (part: string) =>
    part.replace(answer, (_, label: string) => {
      labels.push(label);
      return `results.${resultKey(label)}`;
    });
  const read = text.replace(expression, (whole, inside: string | undefined, name: string | undefined) => {
    if (inside !== undefined) return `@(${renamed(inside)})`;
    return name === undefined ? whole : `@${renamed(name)}`;
  });
  return { text: read, labels };
}

/** An expression without its @, as tests of branches are written. */
export function readExpression(text: string): string {
  return text.replace(answer, (_, label: string) => `results.${resultKey(label)}`);
}
