/**
 * The timeout of a question. "Lack of a response [...]: proceed through the default exit" (Select One Response Block
 * and the others), as an answer does that is none of those looked for. So the default exit leads to a Case block that
 * tells the two apart: whether there is a response. How long a platform waits the Flow Spec leaves to the platform.
 */
import type { Category, FlowNode, ResultAction, SwitchRouter, Wait } from '../../../flow/model.ts';
import { derivedId } from '../ids.ts';
import { keptInVendorMetadata, type Losses } from './losses.ts';
import { categoryOf, type Ending, type EndingExit, endingOf } from './routes.ts';
import { convertValue } from './templates.ts';

type Timeout = NonNullable<Wait['timeout']>;

/** The category of silence, where it leads elsewhere than other answers do; its seconds are told as lost. */
export function silenceOf(
  node: FlowNode,
  router: SwitchRouter,
  { seconds, category }: Timeout,
  losses: Losses,
): Category | undefined {
  const silence = categoryOf(router, category);
  const other = categoryOf(router, router.defaultCategory);
  losses.add({
    code: 'loss.timeout',
    at: node.wait?.at ?? node.at,
    what: `timeout of ${seconds} seconds to "${silence?.name ?? ''}"`,
    why: 'How long a question waits is up to the platform: the Flow Spec only says that silence takes the default exit.',
    keptIn: keptInVendorMetadata,
  });
  if (silence === undefined || silence.uuid === other?.uuid) return undefined;
  return leadsTo(node, silence) === leadsTo(node, other) ? undefined : silence;
}

function leadsTo({ exits }: FlowNode, category: Category | undefined): string | undefined {
  return exits.find(({ uuid }) => uuid === category?.exit)?.destination;
}

/** The ending of a question whose default exit leads to the block that looks for silence. */
export function awaiting(ending: Ending): Ending {
  const exits = ending.exits.map(({ at, uuid, name, source, destination }, index, all): EndingExit => {
    const isLast = index === all.length - 1;
    return {
      at,
      uuid,
      ...(name === undefined ? {} : { name }),
      ...(source === undefined ? {} : { source }),
      ...(isLast ? { isOnward: true } : destination === undefined ? {} : { destination }),
    };
  });
  return { ...ending, exits };
}

/**
 * The blocks beside a question that tell silence from other answers: an answer goes where other answers of the
 * question do, silence where the timeout does. RapidPro stores the category of silence as the result, so an Output
 * block writes it over that of the question, as its exit.
 */
export function silenceBlocks(node: FlowNode, silence: Category, question: string): BlockBeside[] {
  const { router } = node;
  const other = router?.kind === 'switch' ? categoryOf(router, router.defaultCategory) : undefined;
  const answered: Category = other ?? { at: node.at, uuid: node.uuid, name: 'Other', exit: '' };
  const ways = [{ category: answered, test: `LEN(results.${question}.response) > 0` }];
  const looks = beside(node, 'silence', endingOf(node, ways, silence));
  const result = router?.resultName ?? '';
  if (result === '') return [{ role: 'silence', ending: looks, actions: [] }];
  const writes: ResultAction = {
    kind: 'set-result',
    at: node.at,
    uuid: derivedId(node.uuid, 'silence'),
    name: result,
    value: convertValue('').text,
  };
  const written = beside(node, 'silence output', endingOf(node, [], silence));
  return [
    { role: 'silence', ending: awaiting(looks), actions: [] },
    { role: 'silence', ending: written, actions: [writes], result },
  ];
}

/** A block that stands for nothing beside what the question before it stands for. */
export interface BlockBeside {
  readonly role: string;
  readonly actions: readonly ResultAction[];
  readonly ending: Ending;
  readonly result?: string;
}

/** The exits of the node are those of the question; these stand beside them, with uuids of their own. */
function beside(node: FlowNode, role: string, { exits, router }: Ending): Ending {
  const ids = new Map(exits.map(({ uuid }) => [uuid, derivedId(node.uuid, role, uuid)] as const));
  const renamed = (uuid: string) => ids.get(uuid) ?? uuid;
  const own = exits.map((exit): EndingExit => ({ ...exit, uuid: renamed(exit.uuid) }));
  if (router === undefined) return { exits: own };
  const categories = router.categories.map((one) => ({ ...one, exit: renamed(one.exit) }));
  return { exits: own, router: { ...router, categories } };
}
