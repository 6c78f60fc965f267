/** What a run becomes besides its answers: the resources of its flow's templates, each valid or told as a loss. */
import { narrative } from '../../fhir/narrative.ts';
import { idNamespace } from '../../fhir/primitives.ts';
import type { ApiRun } from '../../formats/rapidpro-api/answers.ts';
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../../text/json-value.ts';
import { uuidV5 } from '../../text/uuid.ts';
import type { ProfileFinding, ResourceValidator } from '../../validation/validator.ts';
import { TemplateExpressions, type TemplateVariables } from '../templates/expression.ts';
import { fillTemplate } from '../templates/fill.ts';
import { quizResult } from '../templates/quiz-result.ts';
import type { ResourceTemplate } from '../templates/template.ts';
import type { Losses } from './losses.ts';

/** Makes the resources of runs: one for all runs of a platform, so that expressions are compiled once. */
export class RunResources {
  readonly #expressions = new TemplateExpressions();
  readonly #validator: ResourceValidator;
  readonly #losses: Losses;

  constructor(validator: ResourceValidator, losses: Losses) {
    this.#validator = validator;
    this.#losses = losses;
  }

  /**
   * Fills the templates in their order, so that one can refer to those before it. What is not valid is not made,
   * and said to be a loss with what it lacks.
   */
  of(
    run: ApiRun,
    templates: readonly ResourceTemplate[],
    variables: Omit<TemplateVariables, 'refs'>,
  ): fhir4.FhirResource[] {
    const refs: JsonObject = {};
    return templates.flatMap((template) => {
      const lost = this.#losses.of(run, `run ${run.uuid}: ${template.name}`);
      try {
        const made = this.#make(run, template, { ...variables, refs });
        if (made === undefined) return [];
        const findings = this.#validator.validate(made).filter(({ severity }) => severity === 'error');
        if (!isResource(made, findings)) {
          lost(`a ${textOf(made, 'resourceType') ?? 'resource'}`, lackOf(findings));
          return [];
        }
        refs[template.name] = `${made.resourceType}/${made.id ?? ''}`;
        return [made];
      } catch (error) {
        lost('a resource', `${error instanceof Error ? error.message : 'It can not be filled'}.`);
        return [];
      }
    });
  }

  #make(run: ApiRun, template: ResourceTemplate, variables: TemplateVariables): JsonObject | undefined {
    const evaluate = (expression: string) => this.#expressions.evaluate(expression, variables);
    if (template.when !== undefined && !isTrue(evaluate(template.when))) return undefined;
    const filled = fillTemplate(template.resource, evaluate);
    if (filled === undefined) throw new Error('None of its expressions gives a value');
    const { resourceType = null, meta, ...rest } = filled;
    return {
      resourceType,
      id: uuidV5(`${run.uuid} ${template.name}`, idNamespace),
      ...(template.profile === undefined
        ? meta !== undefined && { meta }
        : { meta: { ...(isObject(meta) && meta), profile: [template.profile] } }),
      text: textFor(run, template),
      ...rest,
    };
  }
}

/** The templates of a flow: those of its manifest, and that of a quiz. */
export function templatesOf(
  written: readonly ResourceTemplate[],
  isQuiz: boolean,
): readonly ResourceTemplate[] {
  const isOwn = written.some(({ profile }) => profile === quizResult.profile);
  return isQuiz && !isOwn ? [...written, quizResult] : written;
}

function textFor({ flow, contact }: ApiRun, { name }: ResourceTemplate): JsonObject {
  const { status, div } = narrative({
    title: name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' '),
    sentence: `Made of the answers of ${contact.name ?? contact.uuid} to ${flow.name ?? flow.uuid}.`,
  });
  return { status, div };
}

function isTrue(values: readonly JsonValue[]): boolean {
  return values.length === 1 && values[0] === true;
}

/** It was judged by the validator: no errors means that it has the form of a resource. */
function isResource(
  value: JsonObject,
  errors: readonly ProfileFinding[],
): value is JsonObject & fhir4.FhirResource {
  return errors.length === 0 && typeof property(value, 'resourceType') === 'string';
}

/** What it lacks, in the validator's words: the first two faults. */
function lackOf(findings: readonly ProfileFinding[]): string {
  const [first, second, ...more] = findings.map(({ message }) => message);
  const rest = more.length === 0 ? '' : ` And ${more.length} more.`;
  return `It would not be valid: ${[first, second].filter((one) => one !== undefined).join(' ')}${rest}`;
}
