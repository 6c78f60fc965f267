/**
 * What RapidPro's API (version 2) answers, as far as FHIR has a place for it: one type an endpoint. Times are
 * ISO 8601 with a zone, as the API writes them.
 */
import type { JsonValue } from '../../text/json-value.ts';
import type { JsonPointer } from '../../text/pointer.ts';

/** Where an item stands. */
export interface Item {
  readonly file: string;
  readonly at: JsonPointer;
}

/** Something that is named in another item: a contact, a group, a flow, a channel. */
export interface ApiReference {
  readonly uuid: string;
  readonly name?: string;
  /** Of a contact in newer versions of the API: `tel:+231770000141`. */
  readonly urn?: string;
}

export interface ApiContact extends Item, ApiReference {
  readonly status?: 'active' | 'blocked' | 'stopped' | 'archived';
  /** Language code as the platform writes it. */
  readonly language?: string;
  readonly urns: readonly string[];
  readonly groups: readonly ApiReference[];
  /** Values by key; those that are not set are left out. */
  readonly fields: ReadonlyMap<string, string>;
  readonly createdOn?: string;
  readonly lastSeenOn?: string;
}

export interface ApiGroup extends Item, ApiReference {
  /** Of a smart group: what its members are chosen by. */
  readonly query?: string;
  readonly count?: number;
}

export interface ApiFlow extends Item, ApiReference {
  /** `message`, `voice`, `background`, `survey`. */
  readonly type?: string;
  readonly archived?: boolean;
  /** Minutes. */
  readonly expires?: number;
  readonly runs: ReadonlyMap<string, number>;
  readonly createdOn?: string;
  readonly modifiedOn?: string;
}

export type ApiExitType = 'completed' | 'interrupted' | 'expired' | 'failed';

export interface ApiRunValue extends Item {
  readonly key: string;
  readonly name?: string;
  readonly value?: string;
  readonly category?: string;
  /** What the contact wrote; only older servers tell it. */
  readonly input?: string;
  /** uuid of the node that set it. */
  readonly node: string;
  readonly time?: string;
}

export interface ApiRun extends Item {
  readonly uuid: string;
  readonly flow: ApiReference;
  readonly contact: ApiReference;
  /** uuid of the flow start; a run that a keyword, a campaign or another flow began has none. */
  readonly start?: string;
  readonly responded: boolean;
  /** Nodes that were passed, in the order of their times. */
  readonly path: readonly { readonly node: string; readonly time: string }[];
  readonly values: readonly ApiRunValue[];
  readonly createdOn: string;
  readonly modifiedOn?: string;
  readonly exitedOn?: string;
  readonly exitType?: ApiExitType;
}

export interface ApiMessage extends Item {
  /** Of newer servers. */
  readonly uuid?: string;
  readonly id?: number;
  readonly contact: ApiReference;
  readonly urn?: string;
  readonly channel?: ApiReference;
  readonly direction: 'in' | 'out';
  readonly type?: string;
  readonly status?: string;
  readonly text: string;
  /** Contents besides the text: MIME type (or its first half) and address. */
  readonly attachments: readonly { readonly contentType: string; readonly url: string }[];
  readonly quickReplies: readonly string[];
  readonly labels: readonly ApiReference[];
  readonly flow?: ApiReference;
  readonly createdOn: string;
  readonly sentOn?: string;
}

export interface ApiFlowStart extends Item {
  readonly uuid: string;
  readonly flow: ApiReference;
  readonly status?: string;
  readonly groups: readonly ApiReference[];
  readonly contacts: readonly ApiReference[];
  /** What the flow was started with, by key. */
  readonly params: ReadonlyMap<string, JsonValue>;
  readonly createdOn?: string;
  readonly modifiedOn?: string;
}

export interface ApiBroadcast extends Item {
  readonly uuid?: string;
  readonly id?: number;
  readonly status?: string;
  readonly urns: readonly string[];
  readonly contacts: readonly ApiReference[];
  readonly groups: readonly ApiReference[];
  /** Language code to text, the base language first; `und` where the API gives one text without a language. */
  readonly texts: readonly { readonly language: string; readonly text: string }[];
  readonly createdOn: string;
}

export interface ApiChannel extends Item, ApiReference {
  /** A number, a user name, the id of a page. */
  readonly address?: string;
  /** Two letters. */
  readonly country?: string;
  /** Of an Android phone: its name. */
  readonly device?: string;
  readonly lastSeen?: string;
  readonly createdOn?: string;
}

/** A user of the platform. */
export interface ApiUser {
  readonly email?: string;
  readonly name?: string;
}

export interface ApiTicket extends Item {
  readonly uuid: string;
  readonly contact: ApiReference;
  readonly status: 'open' | 'closed';
  readonly topic?: ApiReference;
  /** Of older servers; newer ones write notes. */
  readonly body?: string;
  readonly assignee?: ApiUser;
  readonly openedOn: string;
  readonly openedBy?: ApiUser;
  /** The flow that opened it. */
  readonly openedIn?: ApiReference;
  readonly modifiedOn?: string;
  readonly closedOn?: string;
}

/** All that the answers of a platform say. */
export interface PlatformAnswers {
  readonly contacts: readonly ApiContact[];
  readonly groups: readonly ApiGroup[];
  readonly flows: readonly ApiFlow[];
  readonly runs: readonly ApiRun[];
  readonly messages: readonly ApiMessage[];
  readonly flowStarts: readonly ApiFlowStart[];
  readonly broadcasts: readonly ApiBroadcast[];
  readonly channels: readonly ApiChannel[];
  readonly tickets: readonly ApiTicket[];
}
