import { catalogue } from '../findings/message.ts';

const named = (names: readonly string[]) =>
  names.length === 0 ? 'none' : names.map((name) => JSON.stringify(name)).join(', ');

/** What can be wrong with a flow package: its manifest, its runs, and what they say of the flows. */
export const packageMessages = catalogue({
  'package.too-large': {
    severity: 'error',
    title: 'YAML file too large',
    text: ({ size, limit }: { size: number; limit: number }) =>
      `The file has ${size} characters; at most ${limit} are read.`,
    why: 'A manifest or a run is written by hand and short; a large one is a slip or made to harm.',
    fix: 'Check that it is the right file, and split a package with very many flows in two.',
  },
  'package.too-deep': {
    severity: 'error',
    title: 'YAML nested too deep',
    text: ({ limit }: { limit: number }) => `Maps and lists are nested deeper than ${limit} levels.`,
    why: 'No manifest nests that deep; such a file is broken or made to harm.',
    fix: 'Check where the file comes from.',
  },
  'package.aliases': {
    severity: 'error',
    title: 'Too many YAML aliases',
    text: ({ limit }: { limit: number }) =>
      `The file's aliases (\`*name\`) unfold to more than ${limit} parts, or refer to each other in a circle.`,
    why: 'Aliases of aliases let a few lines unfold to gigabytes.',
    fix: 'Write the parts out instead of using aliases.',
  },
  'package.empty': {
    severity: 'error',
    title: 'Empty YAML file',
    text: () => 'The file is empty or has only comments.',
    why: 'There is nothing to check.',
    fix: 'Write a manifest with: mhero init FILE.',
  },
  'package.yaml': {
    severity: 'error',
    title: 'Not YAML',
    text: ({ reason }: { reason: string }) => `${reason}.`,
    why: 'The file is not YAML 1.2, so nothing in it can be checked.',
    fix: 'Mend the line named; indent with spaces, and quote texts that hold ": " or begin with a sign.',
    example: { wrong: 'title: Stock: the survey', right: 'title: "Stock: the survey"' },
  },
  'package.file-or-files': {
    severity: 'error',
    title: 'Both file and files',
    text: () => 'The entry has `file` and `files`; expected one of the two.',
    why: 'One names the export of the flow, the other the same flow in several formats.',
    fix: 'Put all names into `files` and remove `file`.',
    example: { wrong: 'file: a.json\nfiles: [b.json]', right: 'files: [a.json, b.json]' },
  },
  'package.code-incomplete': {
    severity: 'error',
    title: 'Code without its system, or the other way round',
    text: ({ missing }: { missing: string }) =>
      `Expected ${missing} too: a code means something only in its code system.`,
    why: 'A Coding is a code and the system that defines it (FHIR R4, Coding).',
    fix: 'Give both, or leave both empty.',
    example: {
      wrong: '{ code: female }',
      right: '{ system: "http://hl7.org/fhir/administrative-gender", code: female }',
    },
  },
  'package.path-leaves': {
    severity: 'error',
    title: 'Path that leaves the package',
    text: ({ path }: { path: string }) =>
      `The path ${JSON.stringify(path)} leads out of the package folder; paths must stay in it.`,
    why: 'A package is passed on as a folder; what lies outside is not there for others, and not theirs to read.',
    fix: 'Copy the file into the package folder and name it from there, with forward slashes.',
    example: { wrong: 'file: ../flows/alert.json', right: 'file: flows/alert.json' },
  },
  'package.file-missing': {
    severity: 'error',
    title: 'File of the package missing',
    text: ({ path }: { path: string }) =>
      `There is no file ${JSON.stringify(path)} in the package folder, or it can not be read.`,
    why: 'The manifest promises a file that whoever gets the package will not have.',
    fix: 'Correct the name (case counts), or take the entry out.',
  },
  'package.flow-unknown': {
    severity: 'error',
    title: 'Flow that no file has',
    text: ({ uuid, file, found }: { uuid: string; file: string; found: readonly string[] }) =>
      `${file} has no flow ${uuid}; its flows: ${named(found)}.`,
    why: 'What the manifest says of a flow reaches it by its uuid; this entry reaches none.',
    fix: 'Copy the uuid from the export, or write the manifest anew with: mhero init FILE.',
  },
  'package.flow-twice': {
    severity: 'error',
    title: 'Flow described twice',
    text: ({ uuid }: { uuid: string }) => `The flow ${uuid} is described by two entries.`,
    why: 'Two entries could claim different profiles and codes, and nobody could tell which counts.',
    fix: 'Put all files of one flow into the `files` of one entry.',
  },
  'package.flow-undescribed': {
    severity: 'information',
    title: 'Flow without an entry in the manifest',
    text: ({ uuid, name, file }: { uuid: string; name: string; file: string }) =>
      `${file} also has the flow ${JSON.stringify(name)} (${uuid}), which the manifest does not describe.`,
    why: 'Nothing is known of its profile and codes, so it is checked as a plain flow.',
    fix: 'Add an entry for it, if it belongs to the package.',
  },
  'package.profile-unknown': {
    severity: 'error',
    title: 'Unknown flow profile',
    text: ({ profile }: { profile: string }) =>
      `There is no profile ${JSON.stringify(profile)} among the definitions.`,
    why: 'A flow can only be checked against a profile that is there; a misspelt claim would check nothing.',
    fix: 'Use the id or the url of a flow profile of the guide, such as mhero-flow or mhero-eidsr-alert-flow.',
  },
  'package.profile-not-of-flows': {
    severity: 'error',
    title: 'Profile that is not one of flows',
    text: ({ profile, type }: { profile: string; type: string }) =>
      `The profile ${JSON.stringify(profile)} is one of ${type}; a flow profile is a profile on Questionnaire.`,
    why: 'A flow is checked as the Questionnaire that it becomes.',
    fix: 'Name a profile whose type is Questionnaire.',
  },
  'package.profile-of-other-type': {
    severity: 'error',
    title: 'Template of another type than its profile',
    text: ({ profile, type, made }: { profile: string; type: string; made: string }) =>
      `The profile ${JSON.stringify(profile)} is one of ${type}, and the template makes a ${made}.`,
    why: 'What is made of a run is checked against the profile; a resource of another type never conforms.',
    fix: 'Name a profile of the type that the template has in resourceType, or change the type.',
  },
  'package.template-twice': {
    severity: 'error',
    title: 'Two templates of one name',
    text: ({ name }: { name: string }) => `Another template of the flow is named ${JSON.stringify(name)}.`,
    why: 'The ids of what is made depend on the names: the second resource would overwrite the first.',
    fix: 'Give each template of a flow a name of its own.',
  },
  'package.template-expression': {
    severity: 'error',
    title: 'Expression of a template that can not be read',
    text: ({ expression, fault }: { expression: string; fault: string }) =>
      `The expression ${JSON.stringify(expression)} can not be evaluated: ${fault}.`,
    why: 'Texts in double braces are FHIRPath (http://hl7.org/fhirpath); this one would never give a value.',
    fix: 'Correct the expression; docs/runs-to-resources.md tells what it can speak of.',
    example: { wrong: "'{{ results.age }'", right: "'{{ %results.age }}'" },
  },
  'package.template-name': {
    severity: 'error',
    title: 'Name in a template that stands for nothing',
    text: ({ name, found }: { name: string; found: readonly string[] }) =>
      `There is no ${name}; there are: ${found.length === 0 ? 'none' : found.join(', ')}.`,
    why: 'An expression over what is not there gives nothing, and its element would always be left out.',
    fix: 'Use the key of a result that a node sets, or the name of a template that comes before.',
    example: { wrong: "'{{ %results.Age }}'", right: "'{{ %results.age }}'" },
  },
  'package.result-unknown': {
    severity: 'error',
    title: 'Result that no node sets',
    text: ({ key, file, found }: { key: string; file: string; found: readonly string[] }) =>
      `No node of the flow in ${file} sets the result ${JSON.stringify(key)}; its results: ${named(found)}.`,
    why: 'The code given for it would reach no question, and a profile that asks for the code would refuse the flow.',
    fix: 'Use the key of the result: its name in lower case, with _ for spaces and signs.',
    example: { wrong: 'results: { Specimen Collected: {} }', right: 'results: { specimen_collected: {} }' },
  },
  'package.answer-unknown': {
    severity: 'error',
    title: 'Answer that the question does not offer',
    text: ({
      answer,
      key,
      file,
      found,
    }: {
      answer: string;
      key: string;
      file: string;
      found: readonly string[];
    }) =>
      `The question of ${JSON.stringify(key)} in ${file} offers no answer ${JSON.stringify(answer)}; its answers: ${named(found)}.`,
    why: 'The code given for it would reach no answer, and the real one would stay without a code.',
    fix: 'Use the category name of RapidPro, or the choice name of FLOIP, as the export writes it.',
  },
  'package.language-missing': {
    severity: 'error',
    title: 'Language that the flow lacks',
    text: ({ language, file, found }: { language: string; file: string; found: readonly string[] }) =>
      `The flow in ${file} has no texts in ${JSON.stringify(language)}; its languages: ${named(found)}.`,
    why: 'The manifest promises a language in which contacts would read another one.',
    fix: 'Translate the flow, or take the language out. Languages are written as in the export (ISO 639-3: eng, fra).',
  },
  'package.run-flow-unknown': {
    severity: 'error',
    title: 'Run of a flow that the package lacks',
    text: ({ uuid, found }: { uuid: string; found: readonly string[] }) =>
      `The run is of the flow ${uuid}, which the manifest does not describe; it describes: ${named(found)}.`,
    why: 'A run is tried on the flow that it names; this one can not be tried.',
    fix: 'Copy the uuid of the flow from the manifest.',
  },
  'package.run-result-unknown': {
    severity: 'error',
    title: 'Run that expects an unknown result',
    text: ({ key, found }: { key: string; found: readonly string[] }) =>
      `The run expects the result ${JSON.stringify(key)}, which no node of its flow sets; its results: ${named(found)}.`,
    why: 'The run could never end as expected.',
    fix: 'Use the key of the result: its name in lower case, with _ for spaces and signs.',
  },
  'package.run-category-unknown': {
    severity: 'error',
    title: 'Run that expects an unknown category',
    text: ({ category, key, found }: { category: string; key: string; found: readonly string[] }) =>
      `The run expects the category ${JSON.stringify(category)} of ${JSON.stringify(key)}; its categories: ${named(found)}.`,
    why: 'The run could never end as expected.',
    fix: 'Use the name of a category as the export writes it.',
  },
  'package.run-language-missing': {
    severity: 'error',
    title: 'Run in a language that the flow lacks',
    text: ({ language, found }: { language: string; found: readonly string[] }) =>
      `The run is in ${JSON.stringify(language)}; the languages of its flow: ${named(found)}.`,
    why: 'The contact of the run would read the base language instead.',
    fix: 'Use one of the languages of the flow, written as in the export.',
  },
  'package.rule-unknown': {
    severity: 'warning',
    title: 'Rule that there is not',
    text: ({ code }: { code: string }) => `No finding has the code ${JSON.stringify(code)}.`,
    why: 'What the manifest says of it has no effect.',
    fix: 'Copy the code from a report, or from the list of rules.',
  },
  'package.rule-fixed': {
    severity: 'warning',
    title: 'Rule that can not be lowered',
    text: ({ code }: { code: string }) => `The findings ${code} are errors; they stay errors and are told.`,
    why: 'RapidPro, FLOIP or a profile refuses what has such a fault, whatever a manifest says of it.',
    fix: 'Mend the fault, or take the code out of the manifest.',
  },
  'package.silenced': {
    severity: 'information',
    title: 'Findings that are not told',
    text: ({ count, code, reason }: { count: number; code: string; reason: string }) =>
      `${count} of ${code} not told: ${reason}`,
    why: 'The manifest of the package says so, in `rules` or `silence`.',
    fix: 'Take the entry out of mhero.yaml to see them.',
    example: {
      wrong: 'silence: [{ code: rapidpro.message-long }]',
      right: 'silence: [{ code: rapidpro.message-long, reason: WhatsApp only }]',
    },
  },
});
