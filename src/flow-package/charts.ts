import type { Chart } from '../flow/chart.ts';
import { chartOfFlow } from '../flow/chart-of-flow.ts';
import { chartOfOutline } from '../flow/chart-of-outline.ts';
import type { Flow } from '../flow/model.ts';
import { readQuestionnaire } from '../formats/questionnaire/read.ts';
import { readableFlows } from '../formats/rapidpro/readable-flows.ts';
import type { CheckedFile } from './check.ts';

/** A flow of a file, ready to be drawn. */
export interface FlowChart {
  readonly uuid: string;
  readonly name: string;
  readonly chart: Chart;
}

/**
 * The charts of all flows of a file that was checked, each with what was found in it. Flows with errors are there
 * too, as far as their parts can be told apart; a Questionnaire is drawn by its items.
 */
export function chartsOf({ report, json, detected, document }: CheckedFile, language?: string): FlowChart[] {
  if (json === undefined || detected === undefined) return [];
  if (detected.format === 'fhir') {
    const { outline } = readQuestionnaire(json.value);
    if (outline === undefined) return [];
    return [{ uuid: outline.uuid, name: outline.name, chart: chartOfOutline(outline, language) }];
  }
  const flows: readonly Flow[] =
    detected.format === 'rapidpro' ? readableFlows(json.value, detected.kind) : (document?.flows ?? []);
  const options = { findings: report.findings, ...(language === undefined ? {} : { language }) };
  return flows.map((flow) => ({ uuid: flow.uuid, name: flow.name, chart: chartOfFlow(flow, options) }));
}
