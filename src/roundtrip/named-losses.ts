import type { Difference, DifferenceCode } from '../flow/compare-outlines.ts';
import type { Loss } from '../flow/loss.ts';
import type { NamedDifference } from './result.ts';

/** The losses that may name a difference; for what is not here the Questionnaire has a place, always. */
const foretold: Partial<Record<DifferenceCode, readonly string[]>> = {
  'difference.flow': ['loss.text'],
  'difference.text': ['loss.text'],
  'difference.media': ['loss.media'],
  'difference.quick-replies': ['loss.quick-reply', 'loss.text'],
  'difference.choices': ['loss.text'],
  'difference.choice-label': ['loss.text'],
  'difference.result': ['loss.text'],
  'difference.decision': ['loss.text'],
  'difference.route': ['loss.text'],
};

/** Puts beside each difference the loss that the conversion had named it with. */
export function nameDifferences(
  differences: readonly Difference[],
  losses: readonly Loss[],
): NamedDifference[] {
  const codes = new Set(losses.map(({ code }) => code));
  return differences.map((difference) => {
    const loss = foretold[difference.code]?.find((code) => codes.has(code));
    return { ...difference, ...(loss !== undefined && { loss }) };
  });
}
