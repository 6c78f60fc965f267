/** What the definitions say of FHIR's XML: which elements there are, in which order, and what JSON makes of them. */

/** What JSON makes of an element: a primitive's value, an object, another resource, or text with tags. */
export type XmlForm = 'string' | 'integer' | 'decimal' | 'boolean' | 'complex' | 'resource' | 'xhtml';

/** An element, or an attribute, that may stand in another element. */
export interface XmlMember {
  /** JSON property: `valueQuantity` for a choice. */
  readonly key: string;
  /** Name of the element in the definition: `value`. */
  readonly name: string;
  /** Its place among its siblings; all of a choice share one. */
  readonly order: number;
  readonly isList: boolean;
  /** True for `Element.id` and `Extension.url`, which XML writes as attributes. */
  readonly isAttribute: boolean;
  readonly form: XmlForm;
  /** Undefined if the definition of its type is not known. */
  readonly contents: XmlContents | undefined;
}

/** What may stand in an element. */
export interface XmlContents {
  /** For messages: `Patient`, `Patient.contact`. */
  readonly name: string;
  member(key: string): XmlMember | undefined;
}

/** Where the reader of FHIR's XML asks what a resource looks like. */
export interface XmlTypes {
  resource(type: string): XmlContents | undefined;
}
