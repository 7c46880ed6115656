import { asMap, asText } from './values.ts';
import { readTomlMap, readYamlMap } from './frontMatter.ts';
import type { Peek } from './dialect.ts';

/** The settings of a site, from the first of these files that is there and can be read; an empty map for none. */
export function readSettings(names: readonly string[], peek: Peek): Record<string, unknown> {
  for (const name of names) {
    const text = peek(name);
    if (text === '') continue;
    try {
      const value = name.endsWith('.toml')
        ? readTomlMap(text)
        : name.endsWith('.json')
          ? (JSON.parse(text) as unknown)
          : readYamlMap(text);
      // By keys in small letters, as generators do not agree on them.
      return Object.fromEntries(
        Object.entries(asMap(value)).map(([key, inner]) => [key.toLowerCase(), inner]),
      );
    } catch {
      // Settings that cannot be read are as good as none: what is taken from them is an improvement only.
    }
  }
  return {};
}

/** A web address without a slash at its end; null for none. */
export function originOf(value: unknown): string | null {
  const text = asText(value).replace(/\/+$/, '');
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}
