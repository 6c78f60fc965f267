import { InvalidArgumentError } from 'commander';
import { lastLegacyVersion, legacyVersions } from '../formats/rapidpro-legacy/history/version.ts';
import { isBelow, newestSpec, parseSpecVersion } from '../formats/rapidpro/spec-version.ts';

/** A whole number from 1 on, for commander. */
export function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new InvalidArgumentError('Expected a whole number from 1 on.');
  }
  return value;
}

/** A version of RapidPro's flows that is known: a legacy one as it is, or a spec as its three numbers. */
export function flowVersion(text: string): string {
  if (legacyVersions.includes(text)) return text;
  const version = parseSpecVersion(text);
  const name = version?.numbers.join('.');
  const newest = parseSpecVersion(newestSpec);
  if (
    version === undefined ||
    name === undefined ||
    version.prerelease !== undefined ||
    isBelow(version, '13.0.0') ||
    (newest !== undefined && isBelow(newest, name))
  ) {
    throw new InvalidArgumentError(
      `Expected a version from 13.0.0 to ${newestSpec}, or a legacy one such as 10.4 or ${lastLegacyVersion}.`,
    );
  }
  return name;
}

/** A port, 0 for any that is free. */
export function port(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65_535) {
    throw new InvalidArgumentError('Expected a port from 0 to 65535.');
  }
  return value;
}

/** The base url of a server, without a slash at its end. */
export function serverUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw new InvalidArgumentError('Expected an http or https url.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new InvalidArgumentError('Expected a url without a password; use --header for credentials.');
  }
  return text.replace(/\/+$/, '');
}

/** Collects `Name: value` options to headers. */
export function header(text: string, headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  const colon = text.indexOf(':');
  const name = text.slice(0, Math.max(colon, 0)).trim();
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) || /[\r\n]/.test(text)) {
    throw new InvalidArgumentError("Expected a header as 'Name: value'.");
  }
  return { ...headers, [name.toLowerCase()]: text.slice(colon + 1).trim() };
}

/** Collects an option that may be given several times. */
export function several(text: string, values: readonly string[] = []): string[] {
  return [...values, text];
}
