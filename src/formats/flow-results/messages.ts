import { catalogue } from '../../findings/message.ts';
import { valueMessages } from './value-messages.ts';

/** What the Flow Results room says beside `schema.*`. Sections are those of github.com/FLOIP/flow-results. */
export const flowResultsMessages = catalogue({
  ...valueMessages,
  'flow-results.version-missing': {
    severity: 'error',
    title: 'Specification version missing',
    text: ({ version }: { version: string }) =>
      `Expected the property "flow_results_specification_version", found none. It is read as ${version}.`,
    why: 'specification.md, "Descriptor": the version is a required property; 1.1 knows questions that 1.0.0-rc1 does not.',
    fix: 'Add "flow_results_specification_version" with the version that the package is written in.',
  },
  'flow-results.version-unknown': {
    severity: 'error',
    title: 'Specification version unknown',
    text: ({ found, version }: { found: string; version: string }) =>
      `Expected 1.0.0-rc1 or 1.1.0 as specification version, found ${found}. It is read as ${version}.`,
    why: 'CHANGELOG.md lists the versions that there are.',
    fix: 'Write the version that the package complies with.',
  },
  'flow-results.spelling': {
    severity: 'warning',
    title: 'Name spelt differently',
    text: ({ found, expected }: { found: string; expected: string }) =>
      `Expected ${expected}, found ${found}, which most likely means it.`,
    why: 'specification.md, "Descriptor", "Resource" and "Question Types" give the names; the examples of api-specification.md and of the README write some of them differently, and programs that read only one spelling miss the other.',
    fix: 'Use the name that the specification gives.',
    example: { wrong: '"api-data-url": "https://…"', right: '"api_data_url": "https://…"' },
  },
  'flow-results.id-missing': {
    severity: 'error',
    title: 'Package without an id',
    text: ({ found }: { found: string }) => `Expected the property "id" with a UUID, found ${found}.`,
    why: 'specification.md, "Descriptor": the id is required, except in a package that is sent to an API for the first time.',
    fix: 'Give the package a UUID of version 4; it stays the same as long as its questions only grow.',
  },
  'flow-results.id-to-come': {
    severity: 'information',
    title: 'Package that has no id yet',
    text: () => 'The package has no id; the server that it is sent to gives it one.',
    why: 'api-specification.md, "Publish a Package": the id can be left out, and is given by the Data Aggregator then.',
    fix: 'Nothing, if the package is to be published; else give it an id.',
  },
  'flow-results.id-form': {
    severity: 'error',
    title: 'Id that is no UUID',
    text: ({ found }: { found: string }) => `Expected a UUID of version 4 as id, found ${found}.`,
    why: 'specification.md, "Descriptor": ids are UUIDs of version 4 (RFC 4122).',
    fix: 'Give the package a UUID such as "fd0db68f-84d0-480e-83a5-489218abfecb".',
    example: {
      wrong: '"id": "b03ec84-77fd-4270-813b-0c698943f7ce"',
      right: '"id": "4b03ec84-77fd-4270-813b-0c698943f7ce"',
    },
  },
  'flow-results.ids-differ': {
    severity: 'error',
    title: 'Two ids',
    text: ({ outer, inner }: { outer: string; inner: string }) =>
      `Expected one id, found ${outer} around the package and ${inner} in it.`,
    why: 'api-specification.md: the resource of the API is the package, so its id is the package id.',
    fix: 'Use the same id in both places.',
  },
  'flow-results.timestamp': {
    severity: 'error',
    title: 'No time of the calendar',
    text: ({ found }: { found: string }) => `Expected a date and time that exist, found ${found}.`,
    why: 'specification.md, "Descriptor": created and modified are date-times of RFC 3339.',
    fix: 'Write the time at which the package was made or changed.',
  },
  'flow-results.rows-unnamed': {
    severity: 'error',
    title: 'Package that does not say where its rows are',
    text: () => 'Expected "path" or "api_data_url" in the resource, found neither.',
    why: 'specification.md, "Resource": one of the two must be provided.',
    fix: 'Name the file of the rows in "path", or the url of the API in "api_data_url".',
  },
  'flow-results.rows-to-come': {
    severity: 'information',
    title: 'Package whose rows have no place yet',
    text: () =>
      'The package says neither "path" nor "api_data_url"; the server that it is sent to gives the url.',
    why: 'api-specification.md, "Publish a Package": the example leaves both empty.',
    fix: 'Nothing, if the package is to be published.',
  },
  'flow-results.api-url-missing': {
    severity: 'error',
    title: 'API without a url',
    text: () => 'Expected "api_data_url" because "access_method" is "api", found none.',
    why: 'specification.md, "Resource": with access_method api the url of the responses must be provided.',
    fix: 'Add "api_data_url", or set "access_method" to "file" and name the file in "path".',
  },
  'flow-results.path-missing': {
    severity: 'warning',
    title: 'File access without a path',
    text: ({ method }: { method: string }) =>
      `Expected "path" because "access_method" is ${method}, found only "api_data_url".`,
    why: 'specification.md, "Resource": without access_method the rows are a file, whose place is in path; programs that follow this find no rows.',
    fix: 'Set "access_method" to "api".',
  },
  'flow-results.data-inline': {
    severity: 'error',
    title: 'Rows in the descriptor',
    text: () => 'Expected the rows in a file or an API, found "data" in the resource.',
    why: 'specification.md, "Resource": data inside the descriptor must not be used.',
    fix: 'Move the rows to a file and name it in "path".',
  },
  'flow-results.schema-elsewhere': {
    severity: 'error',
    title: 'Schema not in the descriptor',
    text: ({ found }: { found: string }) => `Expected the schema itself, found ${found}.`,
    why: 'specification.md, "Resource": the schema must be inline, not a file or url.',
    fix: 'Put the content of the schema file in the place of its name.',
  },
  'flow-results.resource-name': {
    severity: 'warning',
    title: 'Resource without a name',
    text: () => 'Expected the property "name" in the resource, found none.',
    why: 'specification.md, "Resource": the resource is a Data Resource, whose specification requires a name ("Required Properties"); the examples of api-specification.md go without.',
    fix: 'Add a name such as "stock-survey-data".',
  },
  'flow-results.fields': {
    severity: 'error',
    title: 'Other columns',
    text: ({ expected, found }: { expected: string; found: string }) =>
      `Expected the fields ${expected}, found ${found}.`,
    why: 'specification.md, "Resource": the columns are the same in all packages, in this order.',
    fix: 'List the seven fields of the specification.',
  },
  'flow-results.questions-as-list': {
    severity: 'error',
    title: 'Questions as a list',
    text: ({ count }: { count: number }) =>
      `Expected an object of questions by their id, found a list of ${count}.`,
    why: 'specification.md, "Question object": the id of a question is its key in the object.',
    fix: 'Write {"id": {question}, …} instead of [{"id": {question}}, …].',
    example: { wrong: '"questions": [{"q1": {…}}]', right: '"questions": {"q1": {…}}' },
  },
  'flow-results.question-type': {
    severity: 'error',
    title: 'Unknown type of question',
    text: ({ found, expected }: { found: string; expected: string }) =>
      `Expected one of ${expected}, found ${found}.`,
    why: 'specification.md, "Question Types": the type says what a response looks like.',
    fix: 'Use the type that fits the responses.',
  },
  'flow-results.question-of-later-version': {
    severity: 'error',
    title: 'Type of question of a later version',
    text: ({ type, version }: { type: string; version: string }) =>
      `Specification ${version} does not know the type "${type}"; 1.1.0 does.`,
    why: 'CHANGELOG.md, 1.1.0: what that version added.',
    fix: 'State 1.1.0 as the version of the package.',
  },
  'flow-results.property-of-later-version': {
    severity: 'warning',
    title: 'Property of a later version',
    text: ({ key, version }: { key: string; version: string }) =>
      `Specification ${version} gives the property "${key}" no meaning; 1.1.0 does.`,
    why: 'CHANGELOG.md, 1.1.0: what that version added. A Data Package may have properties of its own ("Descriptor"), so programs that follow the stated version read the package and pass this over.',
    fix: 'State 1.1.0 as the version of the package.',
  },
  'flow-results.choice-doubled': {
    severity: 'warning',
    title: 'Choice given twice',
    text: ({ choice }: { choice: string }) => `The choice ${choice} stands there twice.`,
    why: 'specification.md, "select_one": a response is one of the set of choices; the two could not be told apart.',
    fix: 'Remove one, or give them different names.',
  },
  'flow-results.range-order': {
    severity: 'error',
    title: 'Range the wrong way round',
    text: ({ minimum, maximum }: { minimum: number; maximum: number }) =>
      `Expected the minimum before the maximum, found ${minimum} before ${maximum}.`,
    why: 'specification.md, "numeric": the range is the minimum and the maximum.',
    fix: 'Swap the two numbers.',
  },
  'flow-results.path-leaves': {
    severity: 'error',
    title: 'Path out of the package',
    text: ({ path }: { path: string }) =>
      `Expected a path below the folder of the descriptor, found ${path}.`,
    why: 'Data Resource, "Data Location": absolute paths and parent folders must not be used, because a package could read any file of the machine then.',
    fix: 'Put the file of the rows into the folder of the descriptor or below it.',
  },
  'flow-results.rows-missing': {
    severity: 'warning',
    title: 'No file of rows',
    text: ({ path }: { path: string }) =>
      `There is no file ${path} beside the descriptor, so no rows were checked.`,
    why: 'specification.md, "Resource": path is where the complete response data are.',
    fix: 'Put the file there, or name the one that is there.',
  },
  'flow-results.rows-none': {
    severity: 'error',
    title: 'File without rows',
    text: ({ path }: { path: string }) =>
      `The file ${path}, which the package names, does not hold rows: expected a list of lists as JSON, or a file .csv.`,
    why: 'specification.md, "Resource": path is where the complete response data are.',
    fix: 'Name the file of the rows, or write the rows into it.',
    example: {
      wrong: '{"data": []}',
      right: '[["2017-05-23T13:35:37.356-04:00", 20394823948, 923842093, 10499221, "ae54d3", "female", {}]]',
    },
  },
  'flow-results.list-of-packages': {
    severity: 'information',
    title: 'List of packages',
    text: () => 'This is a list of packages with a summary of each, so there is nothing to judge.',
    why: 'api-specification.md, "List all Flow Results Packages": a server may decide what it tells of each.',
    fix: 'Ask the server for one package: /flow-results/packages/{id}.',
  },
  'flow-results.descriptor-missing': {
    severity: 'information',
    title: 'Rows without their package',
    text: () =>
      'These are Flow Results rows; whether they are right depends on the questions, and no package beside them names this file.',
    why: 'specification.md, "Components": rows are described by the schema in the descriptor.',
    fix: 'Put the descriptor (the package as JSON, with this file as "path") into the folder of the rows or above it.',
  },
  'flow-results.rows-csv': {
    severity: 'information',
    title: 'Rows as CSV',
    text: () => 'The rows are CSV; they were checked, but the specification knows JSON only.',
    why: 'specification.md, "Resource Data": rows are JSON arrays. CSV is common in practice and holds the same columns.',
    fix: 'Nothing, if those who read it take CSV; else write JSON.',
  },
});
