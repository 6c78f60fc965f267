/** All that the answers of a platform become in FHIR, as one transaction. */
import { guideBase } from '../../fhir/canonicals.ts';
import { fhirId } from '../../fhir/primitives.ts';
import type { ApiFlow, ApiRun, PlatformAnswers } from '../../formats/rapidpro-api/answers.ts';
import type { AnsweredForm } from '../../formats/questionnaire/form/index.ts';
import type { JsonObject } from '../../text/json-value.ts';
import type { ResourceValidator } from '../../validation/validator.ts';
import { readExpression } from '../templates/expression.ts';
import type { ResourceTemplate } from '../templates/template.ts';
import { expressionsOf } from '../templates/walk.ts';
import { channelResource } from './channels.ts';
import { Contacts, contactSystem } from './contacts.ts';
import { groupResource } from './groups.ts';
import { Losses, type PlatformLoss } from './losses.ts';
import { messageResources } from './messages.ts';
import { optOutFlow, optOutResources } from './opt-outs.ts';
import { broadcastRequest, flowStartRequest } from './requests.ts';
import { RunResources } from './run-resources.ts';
import { type FlowMeaning, runVariables } from './run-variables.ts';
import { runBasic, runResponse } from './runs.ts';
import { ticketResource } from './tickets.ts';
import type { KnownQuestionnaire } from './typed-answer.ts';
import { workflowBasic } from '../workflow-basic.ts';

export interface PlatformBundleOptions {
  readonly canonicalBase?: string;
  /** The Questionnaire of a flow, if its export was given; without it all answers are texts. */
  readonly questionnaireOf?: (flow: string) => KnownQuestionnaire | undefined;
  /** The form that a flow was made of, if it was given: answers go to its items. */
  readonly formOf?: (flow: string) => AnsweredForm | undefined;
  /** What a run becomes besides its answers; nothing without it. */
  readonly becoming?: Becoming;
}

/** What the manifests say that runs become, and what it is made with. */
export interface Becoming {
  readonly becomingOf: (flow: string) => FlowBecoming | undefined;
  /** Judges what is made. */
  readonly validator: ResourceValidator;
  /** Resources that were given beside the answers, in a list a type: a client is found by a number in it. */
  readonly registry?: JsonObject;
}

/** What a manifest says of the runs of a flow. */
export interface FlowBecoming extends FlowMeaning {
  readonly templates: readonly ResourceTemplate[];
}

export interface PlatformBundle {
  readonly bundle: fhir4.Bundle;
  readonly losses: readonly PlatformLoss[];
}

/**
 * Makes the transaction: contacts that the registry does not know are created under their identifier, all else is
 * put under ids made of the platform's own, so that sending it again changes nothing. Entries come in the order in
 * which they refer to each other. A platform that said nothing gives a Bundle without entries.
 */
export function platformBundle(
  answers: PlatformAnswers,
  options: PlatformBundleOptions = {},
): PlatformBundle {
  const { canonicalBase = guideBase, questionnaireOf = () => undefined, formOf = () => undefined } = options;
  const losses = new Losses();
  const contacts = new Contacts(answers.contacts, losses);
  const flows = flowsOf(answers).map((flow) =>
    workflowBasic(flow, losses.of(flow, `flow ${flow.name ?? flow.uuid}`)),
  );
  const groups = answers.groups.map((group) => groupResource(group, answers.contacts, contacts, losses));
  const requests = [
    ...answers.flowStarts.map((start) => flowStartRequest(start, contacts, losses)),
    ...answers.broadcasts.flatMap((broadcast) => broadcastRequest(broadcast, contacts, losses) ?? []),
  ];
  const started = new Set(answers.flowStarts.map(({ uuid }) => uuid));
  const usedIn = usedResults(options.becoming);
  const context = {
    contacts,
    questionnaireOf,
    formOf,
    hasStart: (uuid: string) => started.has(uuid),
    isUsed: (flow: string, result: string) => usedIn(flow).has(result),
    losses,
  };
  const become = becomer(answers, options, contacts, losses);
  const runs = answers.runs.flatMap((run): fhir4.FhirResource[] => {
    const response = runResponse(run, context);
    return [runBasic(run, context), ...(response === undefined ? [] : [response]), ...become(run, response)];
  });
  const channels = answers.channels.flatMap(
    (channel) => channelResource(channel, answers.messages, losses) ?? [],
  );
  const known = new Set(channels.map(({ id }) => id));
  const messages = messageResources(answers.messages, answers.runs, {
    contacts,
    hasChannel: (uuid) => known.has(fhirId(uuid)),
    losses,
  });
  const tickets = answers.tickets.map((ticket) =>
    ticketResource(ticket, { contacts, messages: answers.messages, runs: answers.runs, losses }),
  );
  const optOuts = optOutResources(answers.contacts, {
    contacts,
    runs: answers.runs,
    isOptOutFlow: (flow) => questionnaireOf(flow)?.profiles.includes(optOutFlow) === true,
    losses,
  });
  const resources = [
    ...channels,
    ...flows,
    ...groups,
    ...requests,
    ...runs,
    ...messages,
    ...tickets,
    ...optOuts,
  ];
  const put = resources.map((resource): fhir4.BundleEntry => {
    const url = `${resource.resourceType}/${resource.id ?? ''}`;
    return { fullUrl: `${canonicalBase}/${url}`, resource, request: { method: 'PUT', url } };
  });
  const created = [...contacts.created].map(([uuid, resource]): fhir4.BundleEntry => ({
    fullUrl: `urn:uuid:${uuid}`,
    resource,
    request: {
      method: 'POST',
      url: resource.resourceType,
      ifNoneExist: `identifier=${contactSystem}|${uuid}`,
    },
  }));
  const entry = [...created, ...put];
  return {
    bundle: { resourceType: 'Bundle', type: 'transaction', ...(entry.length > 0 && { entry }) },
    losses: losses.list,
  };
}

/** The flows of the list, and those that only runs, flow starts and tickets name: each is there to be referred to. */
function flowsOf({ flows, runs, flowStarts, tickets }: PlatformAnswers): ApiFlow[] {
  const known = new Map(flows.map((flow) => [flow.uuid, flow]));
  for (const { flow, file, at } of [...runs, ...flowStarts])
    if (!known.has(flow.uuid)) known.set(flow.uuid, { ...flow, file, at, runs: new Map() });
  for (const { openedIn, file, at } of tickets)
    if (openedIn !== undefined && !known.has(openedIn.uuid))
      known.set(openedIn.uuid, { ...openedIn, file, at, runs: new Map() });
  return [...known.values()];
}

/** What the runs become besides their answers, by the templates of their flows. */
function becomer(
  { flowStarts }: PlatformAnswers,
  { becoming, questionnaireOf = () => undefined }: PlatformBundleOptions,
  contacts: Contacts,
  losses: Losses,
): (run: ApiRun, response: fhir4.QuestionnaireResponse | undefined) => fhir4.FhirResource[] {
  if (becoming === undefined) return () => [];
  const starts = new Map(flowStarts.map((start) => [start.uuid, start]));
  const resources = new RunResources(becoming.validator, losses);
  return (run, response) => {
    const flow = becoming.becomingOf(run.flow.uuid);
    if (flow === undefined || flow.templates.length === 0) return [];
    const variables = runVariables(run, {
      contacts,
      questionnaire: questionnaireOf(run.flow.uuid),
      start: starts.get(run.start ?? ''),
      meaning: flow,
      registry: becoming.registry ?? {},
      response: response?.id === undefined ? undefined : `QuestionnaireResponse/${response.id}`,
    });
    return resources.of(run, flow.templates, variables);
  };
}

/** The results that the templates of a flow speak of. */
function usedResults(becoming: Becoming | undefined): (flow: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (flow) => {
    const used = known.get(flow) ?? resultsUsed(becoming?.becomingOf(flow));
    known.set(flow, used);
    return used;
  };
}

function resultsUsed(flow: FlowBecoming | undefined): ReadonlySet<string> {
  const names = (flow?.templates ?? [])
    .flatMap(expressionsOf)
    .flatMap(({ expression }) => readExpression(expression).names);
  const results = names.flatMap(({ variable, member }) =>
    variable === 'results' ? (member ?? []) : variable === 'quiz' ? (flow?.quiz?.result ?? []) : [],
  );
  return new Set(results);
}
