import type { Action, Content, MessageAction, SetContactAction, WebhookAction } from '../../../flow/model.ts';
import { resultKey } from '../../../flow/model.ts';
import { isUuid } from '../../../text/uuid.ts';
import { limits } from '../limits.ts';
import type { FlowContext } from './flow-context.ts';
import { rapidproUuid } from './ids.ts';

/** Why blocks that are seen in the field have no action, by their type; those of `Io.Turn` are of Turn.io. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['Core.Log', 'An entry of a log is for those who run the platform; RapidPro writes its own.'],
  ['Io.Turn.ScheduleFlow', 'RapidPro starts flows later by campaigns and schedules, not by other flows.'],
  [
    'Io.Turn.DynamicSelectOneResponse',
    'An expression makes its choices when it asks; those of RapidPro stand in the flow. It does not ask.',
  ],
  ['Io.Turn.SendContentMessage', 'What it sends is in the library of the platform, not in the container.'],
  ['Io.Turn.WhatsAppTemplateMessage', 'It names a template of the platform, which is not in the container.'],
  ['Io.Turn.SetMessageProperty', 'It labels a message of the platform by ids of the platform.'],
]);

/** An action as RapidPro has it; none if it has no such action, which is told as a loss. */
export function adaptAction(action: Action, place: string, context: FlowContext): Action[] {
  const { at } = action;
  const uuid = () => context.ids.take(action.uuid, place, 'action');
  const lost = (what: string, why: string): Action[] => {
    context.losses.add('loss.action', at, what, why);
    return [];
  };
  switch (action.kind) {
    case 'message':
      return message(action, uuid, context);
    case 'set-contact':
      return setContact(action, uuid, context);
    case 'add-to-groups':
    case 'remove-from-groups': {
      const groups = action.groups.map(({ uuid: id, name }) =>
        id !== undefined && isUuid(id)
          ? { uuid: id.toLowerCase(), name: context.cut(name, at) }
          : { name: name === '' ? (id ?? '') : name },
      );
      if (action.all === true)
        return [{ kind: 'remove-from-groups', at, uuid: uuid(), groups: [], all: true }];
      return [{ kind: action.kind, at, uuid: uuid(), groups: groups.slice(0, limits.references) }];
    }
    case 'set-result': {
      if (action.name === '') return lost('result without a name', 'RapidPro keeps results by their name.');
      const category =
        action.category === undefined || action.category === ''
          ? {}
          : { category: context.cut(action.category, at) };
      return [
        {
          kind: 'set-result',
          at,
          uuid: uuid(),
          name: context.cut(action.name, at),
          value: context.template(context.value(action.value), at),
          ...category,
        },
      ];
    }
    case 'run-flow':
      return [
        {
          kind: 'run-flow',
          at,
          uuid: uuid(),
          flow: { uuid: rapidproUuid(action.flow.uuid), name: context.cut(action.flow.name ?? '', at) },
          ...(action.terminal === undefined ? {} : { terminal: action.terminal }),
        },
      ];
    case 'webhook':
      return webhook(action, uuid, context);
    case 'other':
      return lost(`action ${action.type}`, reasons.get(action.type) ?? 'RapidPro has no action like it.');
  }
}

const attachmentForm = /^(?:image|audio|video|application|geo|[\w]+\/[-+.\w]+):./i;

/** RapidPro's messages have text in the base language; a recording alone is its own action, in voice flows. */
function message(action: MessageAction, uuid: () => string, context: FlowContext): Action[] {
  const isVoice = context.flow.type === 'voice';
  const content = action.content.flatMap((one) => {
    const language = context.language(one.language);
    return language === undefined ? [] : [adaptContent(action, one, language, isVoice, context)];
  });
  const found = content.find(({ language }) => language === context.base);
  const others = content.filter(({ language }) => language !== context.base);
  const isEmpty = (one: Content | undefined) =>
    one === undefined ||
    ((one.text ?? '') === '' && one.attachments === undefined && one.audio === undefined);
  if (isEmpty(found) && others.every(isEmpty)) {
    context.losses.add(
      'loss.action',
      action.at,
      'message without any text',
      'RapidPro sends no empty messages.',
    );
    return [];
  }
  const base: Content = { ...found, language: context.base };
  // RapidPro takes no message without text: one in another language stands in, or a space beside attachments.
  const needsText = (base.text ?? '') === '' && (!isVoice || base.audio === undefined);
  const text = others.find((one) => (one.text ?? '') !== '')?.text ?? ' ';
  return [
    {
      kind: 'message',
      at: action.at,
      uuid: uuid(),
      mode: isVoice ? 'voice' : 'text',
      content: [needsText ? { ...base, text } : base, ...others],
    },
  ];
}

function adaptContent(
  action: MessageAction,
  content: Content,
  language: string,
  isVoice: boolean,
  context: FlowContext,
): Content {
  const { at } = action;
  const { text, audio, quickReplies = [] } = content;
  const attachments = [
    ...(content.attachments ?? []),
    ...(!isVoice && audio !== undefined ? [`audio:${audio}`] : []),
  ];
  const good = attachments
    .filter((attachment) => attachmentForm.test(attachment))
    .slice(0, limits.attachments);
  for (const attachment of isVoice ? attachments : attachments.filter((one) => !good.includes(one))) {
    const why = isVoice ? 'A call has no attachments.' : 'RapidPro takes ten attachments, each as type:url.';
    context.losses.add('loss.attachment', at, `attachment ${attachment.slice(0, 80)}`, why);
  }
  const replies = quickReplies
    .slice(0, limits.quickReplies)
    .map((reply) => context.template(reply, at, limits.template));
  return {
    language,
    ...(text === undefined || text === '' ? {} : { text: context.template(text, at) }),
    ...(isVoice || good.length === 0 ? {} : { attachments: good }),
    ...(isVoice || replies.length === 0 ? {} : { quickReplies: replies }),
    ...(isVoice && audio !== undefined ? { audio } : {}),
  };
}

function setContact(action: SetContactAction, uuid: () => string, context: FlowContext): Action[] {
  const { at, property, field } = action;
  const value = context.template(
    context.value(action.value),
    at,
    property === 'field' ? limits.text : limits.template,
  );
  if (property === 'status' && !['active', 'blocked', 'stopped', 'archived'].includes(value)) {
    context.losses.add(
      'loss.action',
      at,
      `status ${value.slice(0, 40)}`,
      'RapidPro knows active, blocked, stopped and archived.',
    );
    return [];
  }
  if (property !== 'field') return [{ kind: 'set-contact', at, uuid: uuid(), property, value }];
  const key = resultKey(field?.key ?? '').slice(0, limits.name);
  if (key === '') {
    context.losses.add(
      'loss.action',
      at,
      'change of a field without a key',
      'RapidPro keeps fields by their key.',
    );
    return [];
  }
  return [
    {
      kind: 'set-contact',
      at,
      uuid: uuid(),
      property,
      field: { key, name: context.cut(field?.name ?? key, at) },
      value,
    },
  ];
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

function webhook(action: WebhookAction, uuid: () => string, context: FlowContext): Action[] {
  const { at, headers = {}, body, resultName = '' } = action;
  const method = action.method.toUpperCase();
  if (context.flow.type === 'offline' || !methods.has(method) || action.url === '') {
    context.losses.add(
      'loss.action',
      at,
      `webhook ${action.method} ${action.url.slice(0, 80)}`,
      'RapidPro calls no webhook of this method, without a url, or offline.',
    );
    return [];
  }
  const names = Object.keys(headers).filter((name) => /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,100}$/.test(name));
  const kept = names.slice(0, limits.headers);
  for (const name of Object.keys(headers).filter((one) => !kept.includes(one))) {
    context.losses.add(
      'loss.header',
      at,
      `header ${name.slice(0, 80)}`,
      'RapidPro takes ten headers, with names that HTTP allows.',
    );
  }
  return [
    {
      kind: 'webhook',
      at,
      uuid: uuid(),
      method,
      url: context.template(action.url, at, limits.url),
      ...(kept.length === 0
        ? {}
        : {
            headers: Object.fromEntries(
              kept.map((name) => [name, context.template(headers[name] ?? '', at, 5000)]),
            ),
          }),
      ...(body === undefined || body === '' ? {} : { body: context.template(body, at, limits.body) }),
      ...(resultName === '' ? {} : { resultName: context.cut(resultName, at) }),
    },
  ];
}
