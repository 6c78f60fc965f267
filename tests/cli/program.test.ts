import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allMessages } from '../../src/cli/all-messages.ts';
import { call } from './call.ts';

const commands = ['init', 'validate', 'convert', 'roundtrip', 'serve', 'test', 'explain'];

describe('help', () => {
  it('names every command, the exit codes and examples', async () => {
    const { code, stdout, stderr } = await call(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(stdout).toMatch(/Exit codes: .*\n.*\n\nExamples:\n {2}\$ mhero validate/);
  });

  it.each(commands)('%s --help has examples', async (command) => {
    const { code, stdout } = await call([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`Usage: mhero ${command} [\\s\\S]*Examples:\\n  \\$ [\\s\\S]*mhero ${command}`),
    );
  });

  it('help COMMAND is the same', async () => {
    expect((await call(['help', 'validate'])).stdout).toBe((await call(['validate', '--help'])).stdout);
  });

  it('fits a narrow terminal', async () => {
    const { stdout } = await call(['--help']);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(105);
  });
});

it('--version is that of the package', async () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  expect(await call(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
});

describe('a wrong call ends with exit code 2 and one message', () => {
  it.each<[string, string[], RegExp]>([
    ['unknown command', ['valdate', 'x'], /^mhero: unknown command 'valdate'\n\(Did you mean validate\?\)/],
    ['unknown option', ['validate', 'x', '--formt', 'json'], /unknown option '--formt'[\s\S]*--format/],
    ['no file', ['validate'], /missing required argument 'FILE'/],
    ['unknown format', ['validate', 'x', '--format', 'yaml'], /Allowed choices are text, json/],
    ['no number', ['validate', 'x', '--max-bytes', '1e9x'], /whole number/],
    ['zero', ['validate', 'x', '--max-bytes', '0'], /whole number/],
    ['no target', ['convert', 'x'], /required option '--to/],
    ['unknown target', ['convert', 'x', '--to', 'pdf'], /Allowed choices are fhir/],
    ['no url', ['test', 'localhost'], /http or https url/],
    ['a file url', ['test', 'file:///etc/passwd'], /http or https url/],
    ['a password in the url', ['test', 'http://a:b@localhost/'], /without a password/],
    ['a header without a colon', ['test', 'http://localhost', '--header', 'x'], /'Name: value'/],
    ['a header with a line end', ['test', 'http://localhost', '--header', 'a: b\r\nc: d'], /'Name: value'/],
    ['a port too high', ['serve', '--port', '70000'], /port from 0 to 65535/],
    ['an argument too many', ['explain', 'a', 'b'], /too many arguments/],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await call(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^mhero: /);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/\[cli\.usage\]\n$/);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  it('no command at all prints the help', async () => {
    const { code, stderr } = await call([]);
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: mhero');
  });
});

describe('explain', () => {
  it.each([...allMessages.keys()])('%s', async (code) => {
    const { code: exit, stdout } = await call(['explain', code]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^\S+: \S.* \((error|warning|information)\)\n\nWhy\n {2}\S/);
    expect(stdout).toMatch(/\nHow to mend it\n {2}\S/);
  });

  it('shows an example where there is one', async () => {
    expect((await call(['explain', 'schema.required'])).stdout).toMatch(/\nWrong\n {2}\S.*\n\nRight\n {2}\S/);
  });

  it('lists all codes without one, sorted', async () => {
    const { code, stdout } = await call(['explain']);
    const listed = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '');
    expect(code).toBe(0);
    expect(listed).toEqual([...allMessages.keys()]);
    expect(listed).toEqual([...listed].sort());
  });

  it.each([
    ['json.sintax', /Near it: json\.syntax/],
    ['syntax', /Near it: .*json\.syntax/],
    ['something.entirely-else-of-all', /There is no code [^:]*\. \[cli/],
    ['__proto__', /There is no code __proto__/],
  ])('of the unknown code %s tells the nearest', async (unknown, message) => {
    const { code, stdout, stderr } = await call(['explain', unknown]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).toContain('[cli.unknown-code]');
  });
});

describe('a fault of the program itself', () => {
  const broken = { onStdout: () => raise(new Error('pipe of the test\nsecond line')) };

  it('is one message without a stack, exit code 2', async () => {
    const { code, stderr } = await call(['explain'], broken);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^mhero: Something went wrong inside mhero: pipe of the test\. \[internal\]\n {2}Please report/,
    );
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  it('tells the place only with MHERO_DEBUG=1', async () => {
    const { code, stderr } = await call(['explain'], { ...broken, env: { MHERO_DEBUG: '1' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^mhero: Error: pipe of the test\n[\s\S]*\n\s+at /);
  });
});

describe('colour', () => {
  it.each<[string, boolean, Record<string, string>, boolean]>([
    ['at a terminal', true, {}, true],
    ['not in a file', false, {}, false],
    ['not with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['with FORCE_COLOR in a file', false, { FORCE_COLOR: '1' }, true],
    ['not at a dumb terminal', true, { TERM: 'dumb' }, false],
  ])('%s', async (_, tty, env, expected) => {
    const { stdout } = await call(['explain', 'json.syntax'], { tty, env });
    expect(stdout.includes('\u001b[')).toBe(expected);
  });
});

function raise(error: Error): never {
  throw error;
}

it.each([
  ['without a server', ['test'], /Which server/],
  ['with coverage as junit', ['test', '--coverage', '--format', 'junit'], /text or json/],
])('a test %s ends with exit code 2', async (_, args, message) => {
  const { code, stdout, stderr } = await call(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
});

it('mhero test --coverage needs no server', async () => {
  const { code, stdout } = await call(['test', '--coverage']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/MH-AUDIT-07 +SHALL/);
  expect(stdout).toContain('0 with neither');
});
