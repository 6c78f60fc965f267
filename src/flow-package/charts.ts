import type { Definitions } from '../fhir/definitions.ts';
import type { Finding } from '../findings/finding.ts';
import type { Chart } from '../flow/chart.ts';
import { chartOfFlow } from '../flow/chart-of-flow.ts';
import { chartOfOutline } from '../flow/chart-of-outline.ts';
import type { Flow } from '../flow/model.ts';
import { readQuestionnaire } from '../formats/questionnaire/read.ts';
import { readableFlows } from '../formats/rapidpro/readable-flows.ts';
import type { CheckedFile } from './check.ts';
import { fhirFlows } from './fhir-flows.ts';

/** A flow of a file, ready to be drawn. */
export interface FlowChart {
  readonly uuid: string;
  readonly name: string;
  readonly chart: Chart;
}

/**
 * The charts of all flows of a file that was checked, each with what was found in it. Flows with errors are there
 * too, as far as their parts can be told apart; a Questionnaire of a flow is drawn by its items, any other, and what else
 * of FHIR holds flows, as the flows that it converts to, if there are definitions to look value sets up in.
 */
export function chartsOf(
  { report, json, detected, document }: CheckedFile,
  language?: string,
  definitions?: Definitions,
): FlowChart[] {
  if (json === undefined || detected === undefined) return [];
  if (detected.format === 'fhir') {
    const { outline } = readQuestionnaire(json.value);
    if (outline !== undefined)
      return [{ uuid: outline.uuid, name: outline.name, chart: chartOfOutline(outline, language) }];
    const made = definitions === undefined ? undefined : fhirFlows(json.value, report.file, definitions);
    return chartsOfFlows(made?.document.flows ?? [], [], language);
  }
  const flows: readonly Flow[] =
    detected.format === 'rapidpro' ? readableFlows(json.value, detected.kind) : (document?.flows ?? []);
  return chartsOfFlows(flows, report.findings, language);
}

function chartsOfFlows(
  flows: readonly Flow[],
  findings: readonly Finding[],
  language: string | undefined,
): FlowChart[] {
  const options = { findings, ...(language === undefined ? {} : { language }) };
  return flows.map((flow) => ({ uuid: flow.uuid, name: flow.name, chart: chartOfFlow(flow, options) }));
}
