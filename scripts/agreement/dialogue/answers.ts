/** What a contact types so that a router takes a certain category. */
import type { Case, Category, FlowNode, SwitchRouter } from '../../../src/flow/model.ts';
import type { Answer } from './dialogue.ts';

const dialStatuses: ReadonlySet<string> = new Set(['answered', 'no_answer', 'busy', 'failed']);

/** An answer for each category of a waiting node for which one can be made, in the order of the categories. */
export function answersFor(node: FlowNode, isVoice: boolean): { category: string; answer: Answer }[] {
  const { router, wait } = node;
  if (router?.kind !== 'switch') return [];
  return router.categories.flatMap(({ uuid }): { category: string; answer: Answer }[] => {
    if (uuid === wait?.timeout?.category) return [{ category: uuid, answer: { silence: true } }];
    const text = textFor(router, uuid, isVoice);
    if (text === undefined) return [];
    if (wait?.expects.kind !== 'dial') return [{ category: uuid, answer: { text } }];
    return [{ category: uuid, answer: { dial: dialStatuses.has(text) ? text : 'failed' } }];
  });
}

function textFor(router: SwitchRouter, category: Category['uuid'], isVoice: boolean): string | undefined {
  const texts = router.cases
    .filter((item) => item.category === category)
    .map(matching)
    .filter((text) => text !== undefined);
  // On the phone digits are typed.
  const typed = isVoice ? texts.find((text) => /^\d+$/.test(text)) : undefined;
  const text = typed ?? texts[0];
  if (text !== undefined) return text;
  if (category !== router.defaultCategory) return undefined;
  // What no usual test takes: no number, no word of a question.
  return router.cases.some(({ test }) => test.kind === 'function' && test.name === 'has_text')
    ? ' '
    : 'xyzzy';
}

function matching({ test }: Case): string | undefined {
  if (test.kind !== 'function') return undefined;
  const [first = '', second = ''] = test.arguments;
  if (test.arguments.some((text) => text.includes('@'))) return undefined;
  const near = (by: number) =>
    Number.isNaN(Number(first)) || first === '' ? undefined : String(Number(first) + by);
  switch (test.name) {
    case 'has_any_word':
      return first.trim().split(/\s+/)[0];
    case 'has_all_words':
    case 'has_phrase':
    case 'has_only_phrase':
    case 'has_only_text':
    case 'has_beginning':
      return first.trim() === '' ? undefined : first;
    case 'has_text':
      return 'some words';
    case 'has_number':
      return '7';
    case 'has_number_between':
      return Number(first) <= Number(second) ? near(0) : undefined;
    case 'has_number_eq':
    case 'has_number_gte':
    case 'has_number_lte':
      return near(0);
    case 'has_number_gt':
      return near(1);
    case 'has_number_lt':
      return near(-1);
    case 'has_date':
      return '2024-03-02';
    case 'has_date_eq':
      return first;
    case 'has_time':
      return '10:30';
    case 'has_email':
      return 'ann@example.org';
    case 'has_phone':
      return '+12065551213';
    case 'has_pattern':
      return literal(first);
    default:
      return undefined;
  }
}

/** A text for the plainest patterns: anchors around words or around alternatives of words. */
function literal(pattern: string): string | undefined {
  const bare = pattern.replace(/^\(\?i\)|^\^|\$$/g, '').replace(/^\(([^()]*)\)$/, '$1');
  const [first = ''] = bare.split('|');
  return /^[\w \p{L}]+$/u.test(first) ? first : undefined;
}
