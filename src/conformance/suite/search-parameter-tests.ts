/** The search parameters that the guide defines, each tried with an example of the guide. */
import type { SearchCase } from '../subject.ts';
import type { ConformanceTest } from '../test.ts';
import { findsOnly } from './search.ts';

/** A search parameter of the guide, with the example that it has to find. */
export interface GuideSearch extends SearchCase {
  /** Canonical of its definition. */
  readonly definition: string;
  /** `Type/id` of the example. */
  readonly example: string;
}

const defined = (id: string) => `http://mhero.org/fhir/SearchParameter/${id}`;
const request = 'CommunicationRequest/request-stock-survey';
const run = 'Basic/run-c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5';
const nobody = 'Practitioner/no-such-id';

export const guideSearches: readonly GuideSearch[] = [
  {
    definition: defined('communication-request-mHeroFlowStarts'),
    parameter: 'rpflowstarts',
    example: request,
    find: 'e5f6a7b8-1c2d-4e3f-8a9b-0c1d2e3f4a5b',
    miss: '00000000-1c2d-4e3f-8a9b-0c1d2e3f4a5b',
  },
  {
    definition: defined('scheduled-communication-requests'),
    parameter: 'scheduletime',
    example: request,
    find: '0 9 1-7 * 1',
    miss: '0 7 * * 1',
  },
  {
    definition: defined('communication-request-broadcast'),
    parameter: 'broadcast',
    example: 'CommunicationRequest/request-broadcast',
    find: '7540339',
    miss: '7540338',
  },
  {
    definition: defined('communication-flow-run'),
    parameter: 'flow-run',
    example: 'Communication/message-sent',
    find: { at: '/extension/0/valueReference/reference' },
    miss: 'Basic/no-such-id',
  },
  {
    definition: defined('flow-run-flow'),
    parameter: 'flow',
    example: run,
    find: { at: '/extension/0/extension/0/valueReference/reference' },
    miss: 'Basic/no-such-id',
  },
  {
    definition: defined('flow-run-recipient'),
    parameter: 'recipient',
    example: run,
    find: { at: '/extension/0/extension/1/valueReference/reference' },
    miss: nobody,
  },
  {
    definition: defined('flow-run-request'),
    parameter: 'request',
    example: run,
    find: { at: '/extension/0/extension/4/valueReference/reference' },
    miss: 'CommunicationRequest/no-such-id',
  },
  {
    definition: defined('flow-run-started'),
    parameter: 'started',
    example: run,
    find: 'ge2025-03-03',
    miss: 'lt2025-03-03',
  },
  {
    definition: defined('flow-run-state'),
    parameter: 'state',
    example: run,
    find: 'completed',
    miss: 'expired',
  },
  {
    definition: defined('questionnaire-flow-type'),
    parameter: 'flow-type',
    example: 'Questionnaire/0f9c4f0e-6c39-4d55-9f53-1f7d1d2b7a10',
    find: 'messaging',
    miss: 'voice',
  },
  {
    definition: defined('contact-urn'),
    parameter: 'urn',
    example: 'Practitioner/contact-fatu-kamara',
    find: 'tel:+231770000141',
    miss: 'tel:+23177000014',
  },
  {
    definition: defined('contact-qualification'),
    parameter: 'qualification',
    example: 'Practitioner/contact-musu-flomo',
    find: 'http://training.example.org/course|newborn-resuscitation',
    miss: 'http://training.example.org/course|newborn',
  },
];

/** One test a search parameter; each parameter has a code of its own, which is the name of its test. */
export const searchParameterTests: readonly ConformanceTest[] = guideSearches.map((search) => {
  const type = search.example.slice(0, search.example.indexOf('/'));
  return {
    id: `search.${search.parameter}`,
    title: `A search for ${type} by ${search.parameter} of the guide finds it, and nothing else by another value`,
    requirements: ['MH-SRV-10'],
    level: 'SHOULD',
    run: (session) => findsOnly(session, { type, example: search.example }, search),
  };
});
