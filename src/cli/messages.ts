import { type ExitCode, Failure } from '../findings/failure.ts';
import { catalogue } from '../findings/message.ts';

/** Why a command ends before its work is done. */
export const cliMessages = catalogue({
  'cli.usage': {
    severity: 'error',
    title: 'Called wrongly',
    text: ({ problem }: { problem: string }) => problem,
    why: 'The command does not know an option or an argument, or misses one.',
    fix: 'Call it with --help to see its options and examples.',
  },
  'cli.file-missing': {
    severity: 'error',
    title: 'No such file',
    text: ({ file }: { file: string }) => `There is no file or folder ${file}.`,
    why: 'A name on the command line leads nowhere, so a check would pass without having looked at it.',
    fix: 'Check the spelling and the current folder.',
  },
  'cli.file-unreadable': {
    severity: 'error',
    title: 'File can not be read',
    text: ({ file, reason }: { file: string; reason: string }) => `${file} can't be read: ${reason}.`,
    why: 'The system refuses to open the file, or it is no file.',
    fix: 'Check its permissions, and that it is a file where a file is expected.',
  },
  'cli.no-match': {
    severity: 'error',
    title: 'Pattern without a match',
    text: ({ pattern }: { pattern: string }) => `No file matches ${pattern}.`,
    why: 'A pattern that matches nothing would make a check pass without having looked at anything.',
    fix: 'Check the pattern, and quote it if the shell should not expand it.',
  },
  'cli.no-files': {
    severity: 'error',
    title: 'Folder without files to look at',
    text: ({ folder }: { folder: string }) =>
      `The folder ${folder} has no file that could be a flow (*.json).`,
    why: 'There is nothing to check, and a check of nothing must not pass.',
    fix: 'Name the folder that holds the exports; hidden folders and node_modules are passed over.',
  },
  'cli.nothing-judged': {
    severity: 'error',
    title: 'Nothing to judge',
    text: ({ files }: { files: number }) =>
      files === 1
        ? 'The file is nothing that mhero can judge.'
        : `None of the ${files} files is something that mhero can judge.`,
    why: 'Every file is of a kind that is only named, so neither valid nor invalid would be true.',
    fix: 'Look at the kind that is named for each file; export flows as RapidPro 13 or later, or as a FLOIP container.',
  },
  'cli.too-many-files': {
    severity: 'error',
    title: 'Too many files',
    text: ({ limit }: { limit: number }) => `More than ${limit} files are named; the command stops there.`,
    why: 'A folder of unexpected size is more likely a slip (the root folder, a data set) than meant.',
    fix: 'Name the folders that hold flows, or call the command several times.',
  },
  'cli.output-refused': {
    severity: 'error',
    title: 'Output can not be written',
    text: ({ file, reason }: { file: string; reason: string }) => `${file} can't be written: ${reason}.`,
    why: 'The result has no place to go.',
    fix: 'Check that the folder exists, may be written and has room.',
  },
  'cli.output-exists': {
    severity: 'error',
    title: 'File exists',
    text: ({ file }: { file: string }) => `${file} exists already and is left as it is.`,
    why: 'Work of an author is not overwritten without being asked to.',
    fix: 'Call with --force to overwrite it, or name another file.',
  },
  'cli.output-needed': {
    severity: 'error',
    title: 'Several results, one output',
    text: ({ files }: { files: number }) =>
      `${files} files are named; name a folder for the results with --output.`,
    why: 'Several JSON documents in one stream are no JSON.',
    fix: 'Call with --output FOLDER, or with one file.',
  },
  'cli.one-file': {
    severity: 'error',
    title: 'Several files where one is expected',
    text: ({ arg, files }: { arg: string; files: number }) =>
      `${arg} names ${files} files; name one of them.`,
    why: 'The command works with one file at a time.',
    fix: 'Name a file, not a folder or a pattern.',
  },
  'cli.nothing-to-draw': {
    severity: 'error',
    title: 'No flow to draw',
    text: ({ file, kind }: { file: string; kind: string }) => `${file} holds no flow to draw; it is ${kind}.`,
    why: 'Only flows of RapidPro and FLOIP, and Questionnaires, are drawn.',
    fix: 'Name a file with flows; mhero validate says what a file is.',
  },
  'cli.nothing-to-compare': {
    severity: 'error',
    title: 'No flows to compare',
    text: ({ file, kind }: { file: string; kind: string }) =>
      `${file} holds no flows that can be compared; it is ${kind}.`,
    why: 'Only flows of RapidPro and FLOIP are compared by what they mean.',
    fix: 'Name two files with flows; mhero validate says what a file is, and why a flow can not be read.',
  },
  'cli.flow-unknown': {
    severity: 'error',
    title: 'Unknown flow',
    text: ({ flow, known }: { flow: string; known: readonly string[] }) =>
      known.length === 0
        ? `There is no flow ${flow}.`
        : `There is no flow ${flow}. There are: ${known.join(', ')}.`,
    why: 'The file has no flow with this uuid or name.',
    fix: 'Copy the name or the uuid from what mhero validate tells of the file.',
  },
  'cli.outside-package': {
    severity: 'error',
    title: 'Export outside of the package',
    text: ({ file, manifest }: { file: string; manifest: string }) =>
      `${manifest} can't name ${file}: it is not in the manifest's folder or below it.`,
    why: 'A flow package is a folder that can be copied as a whole, so its manifest only names files in it.',
    fix: 'Copy the export into the folder of the package, or write the manifest above both.',
  },
  'cli.unknown-code': {
    severity: 'error',
    title: 'Unknown code',
    text: ({ code, nearest }: { code: string; nearest: readonly string[] }) =>
      nearest.length === 0
        ? `There is no code ${code}.`
        : `There is no code ${code}. Near it: ${nearest.join(', ')}.`,
    why: 'Codes are stable, but one can be misspelt or belong to another version.',
    fix: 'Call mhero explain without a code for the list of all.',
  },
  'cli.profile-unknown': {
    severity: 'error',
    title: 'Unknown profile',
    text: ({ profile, known }: { profile: string; known: readonly string[] }) =>
      `There is no profile ${profile}. Known flow profiles: ${known.join(', ')}.`,
    why: 'A check against a profile that is not there would say nothing.',
    fix: 'Use the id or the url of a profile of the guide.',
  },
  'cli.interrupted': {
    severity: 'error',
    title: 'Interrupted',
    text: () => 'Interrupted.',
    why: 'The command was stopped from outside; what it had made was cleaned up as far as possible.',
    fix: 'Call it again.',
  },
  internal: {
    severity: 'error',
    title: 'Fault of mhero',
    text: ({ reason }: { reason: string }) => `Something went wrong inside mhero: ${reason}.`,
    why: 'This is a fault of the program, not of your files.',
    fix: 'Please report it with the command and the file; MHERO_DEBUG=1 shows where it happened.',
  },
});

type CliCode = keyof typeof cliMessages;
type Args<K extends CliCode> = Parameters<(typeof cliMessages)[K]['text']> extends [infer A] ? A : object;

/** A failure with one of this room's codes; the hint is what its message says about mending it. */
export function failure<K extends CliCode>(
  code: K,
  args: Args<K>,
  options: { readonly exit?: ExitCode; readonly cause?: unknown } = {},
): Failure {
  const message = cliMessages[code];
  const text = message.text as (args: Args<K>) => string;
  return new Failure(code, text(args), { hint: message.fix, ...options });
}
