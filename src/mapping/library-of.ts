/** The Library that carries an export as it was, byte for byte (profile mhero-flow-package). */
import { guideBase, ourCodes, ours, uriSystem } from '../fhir/canonicals.ts';
import { narrative } from '../fhir/narrative.ts';
import { computerName, fhirId, fhirString, idNamespace, uuidUrn } from '../fhir/primitives.ts';
import type { FlowDocument } from '../flow/model.ts';
import { questionnaireUrl } from '../formats/questionnaire/write.ts';
import { uuidV5 } from '../text/uuid.ts';

export interface LibraryOptions {
  /** Name of the export's file; a path is cut to its last part. */
  readonly file: string;
  readonly canonicalBase?: string;
  readonly status?: fhir4.Library['status'];
  readonly publisher?: string;
}

/** Makes the Library of an export with flows. Its id depends on the export's flows, not on its content: a newer export of them replaces it. */
export function libraryOf(document: FlowDocument, bytes: Uint8Array, options: LibraryOptions): fhir4.Library {
  const base = options.canonicalBase ?? guideBase;
  const source = libraryId(document);
  const id = fhirId(source);
  const file = fhirString(options.file.split(/[/\\]/).at(-1) ?? '') ?? 'flows.json';
  const title = fhirString(document.name ?? '') ?? file.replace(/\.json$/i, '');
  return {
    resourceType: 'Library',
    id,
    meta: { profile: [ours('mhero-flow-package')] },
    text: narrative({
      title,
      sentence: `The file ${file} (${document.kind}), as it was exported, with these flows:`,
      entries: document.flows.map(({ name, uuid }) => name || uuid),
    }),
    extension: [
      {
        url: ours('mhero-flow-format'),
        extension: [
          { url: 'format', valueCode: document.format },
          { url: 'kind', valueString: document.kind },
          ...(fhirString(document.version) === undefined
            ? []
            : [{ url: 'version', valueString: document.version }]),
        ],
      },
    ],
    url: `${base}/Library/${id}`,
    identifier: [{ system: uriSystem, value: uuidUrn(source) }],
    name: computerName(title, 'Flows'),
    title,
    status: options.status ?? 'draft',
    type: {
      coding: [
        { system: ourCodes('mhero-library-type'), code: 'flow-export' },
        { system: 'http://terminology.hl7.org/CodeSystem/library-type', code: 'asset-collection' },
      ],
    },
    ...(options.publisher !== undefined && { publisher: options.publisher }),
    relatedArtifact: [...new Set(document.flows.map(({ uuid }) => questionnaireUrl(uuid, base)))].map(
      (resource) => ({ type: 'composed-of' as const, resource }),
    ),
    content: [{ contentType: 'application/json', data: Buffer.from(bytes).toString('base64'), title: file }],
  };
}

/** The container's uuid where the file has one, else a UUID made of its flows' uuids. */
function libraryId(document: FlowDocument): string {
  const { uuid, flows, format } = document;
  const single = flows.length === 1 && flows[0]?.uuid === uuid;
  if (uuid !== undefined && uuid !== '' && !single) return uuid;
  return uuidV5(`${format} ${flows.map((flow) => flow.uuid).join(' ')}`, idNamespace);
}
