import { ours } from '../../fhir/canonicals.ts';
import { fhirCode } from '../../fhir/primitives.ts';
import type { QuestionItem } from '../../flow/outline.ts';
import { translated, translation, type Writing } from './write-text.ts';

/** A code with what it means, as a manifest gives it. */
export interface CodeMeaning {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** An offered answer: its name in the flow and the coding that stands for it. */
export interface CodedChoice {
  readonly name: string;
  readonly option: fhir4.QuestionnaireItemAnswerOption;
}

/**
 * The choices of a question as codings: those that the manifest gives, else the choice's name as a code of the
 * flow's own system. The display is what the contact reads, with its translations. A code of an outside system
 * keeps that system's display, and what the contact reads in the base language becomes a translation too.
 */
export function codedChoices(
  writing: Writing,
  item: QuestionItem,
  flowSystem: string,
  meanings: Readonly<Record<string, CodeMeaning>>,
): CodedChoice[] {
  const used = new Set<string>();
  return item.choices.map(({ name, label, at }, index) => {
    const read = translated(writing, label, at);
    const meaning = Object.hasOwn(meanings, name) ? meanings[name] : undefined;
    const shown = read.value ?? name;
    const display = meaning?.display ?? shown;
    const translations = [
      ...(display === shown ? [] : [translation(writing.tags.tag(writing.base), shown)]),
      ...(read.element?.extension ?? []),
    ];
    for (const { audio, attachments } of label) {
      if (audio === undefined && attachments === undefined) continue;
      writing.losses.push({
        code: 'loss.media',
        at,
        what: `recording or picture of the choice ${name}`,
        why: 'An answer option of a Questionnaire has a text only.',
        keptIn: 'the Library',
      });
    }
    const option: fhir4.QuestionnaireItemAnswerOption = {
      ...(display !== name && {
        extension: [{ url: ours('mhero-flow-choice'), valueString: name }],
      }),
      valueCoding: {
        system: meaning?.system ?? flowSystem,
        code: meaning?.code ?? uniqueCode(name, index, used),
        display,
        ...(translations.length > 0 && { _display: { extension: translations } }),
      },
    };
    return { name, option };
  });
}

function uniqueCode(name: string, index: number, used: Set<string>): string {
  const plain = fhirCode(name) ?? `choice ${index + 1}`;
  let code = plain;
  for (let number = 2; used.has(code); number++) code = `${plain} ${number}`;
  used.add(code);
  return code;
}
