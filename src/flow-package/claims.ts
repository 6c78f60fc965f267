/** What is claimed of the flows of a file, by its manifest or on the command line. */
import type { Meanings, QuestionnaireOptions } from '../formats/questionnaire/write.ts';
import type { FlowBecoming } from '../mapping/platform/platform-bundle.ts';
import { templatesOf } from '../mapping/platform/run-resources.ts';
import type { Manifest, ManifestFlow, ResultMeaning } from './manifest.ts';
import type { RulePolicy } from './rule-policy.ts';

/** What a flow is written as a Questionnaire with, and judged by. */
export type FlowClaim = Pick<
  QuestionnaireOptions,
  'canonicalBase' | 'publisher' | 'profile' | 'meanings' | 'keywords' | 'quiz'
>;

export interface Claims {
  /** What the runs of a flow become besides their answers. */
  becomingOf?(uuid: string): FlowBecoming | undefined;
  /** What is claimed of the flow with this uuid; undefined if nothing is. */
  forFlow(uuid: string): FlowClaim | undefined;
  /** What the manifest says of rules. */
  readonly policy?: RulePolicy;
}

/** The claims that a manifest makes. */
export function claimsOf(manifest: Manifest): Claims {
  const { canonical, publisher, policy } = manifest;
  const flows = new Map(manifest.flows.map((flow) => [flow.uuid, flow]));
  return {
    ...(policy === undefined ? {} : { policy }),
    becomingOf: (uuid) => {
      const flow = flows.get(uuid);
      return flow === undefined ? undefined : becomingOf(flow);
    },
    forFlow: (uuid) => {
      const flow = flows.get(uuid);
      return {
        ...(canonical === undefined ? {} : { canonicalBase: canonical }),
        ...(publisher === undefined ? {} : { publisher }),
        ...(flow?.profile === undefined ? {} : { profile: flow.profile }),
        ...(flow?.keywords === undefined ? {} : { keywords: flow.keywords }),
        ...(flow?.quiz === undefined ? {} : { quiz: flow.quiz }),
        ...(flow === undefined ? {} : { meanings: meaningsOf(flow.results) }),
      };
    },
  };
}

/** The same claims, but every flow claims this profile: what `mhero validate --profile` asks for. */
export function claimingProfile(profile: string, claims?: Claims): Claims {
  return {
    becomingOf: () => undefined,
    ...claims,
    forFlow: (uuid) => ({ ...claims?.forFlow(uuid), profile }),
  };
}

function meaningsOf(results: ReadonlyMap<string, ResultMeaning>): Meanings {
  return Object.fromEntries(
    [...results].map(([key, { code, answers, right }]) => {
      const coded = [...answers].flatMap(([name, meaning]) => (meaning ? [[name, meaning] as const] : []));
      return [
        key,
        { ...(code ? { code } : {}), answers: Object.fromEntries(coded), ...(right ? { right } : {}) },
      ];
    }),
  );
}

function becomingOf({ results, quiz, becomes }: ManifestFlow): FlowBecoming {
  const questions = [...results.values()].filter(({ right }) => right !== undefined).length;
  return {
    templates: templatesOf(becomes, quiz !== undefined),
    codeOf: (result, category) => results.get(result)?.answers.get(category),
    ...(quiz === undefined ? {} : { quiz: { ...quiz, questions } }),
  };
}
