import { z } from 'zod';
import { descriptions, vocabularyDescriptions } from './descriptions.ts';
import { articleSchema, pageSchema } from './schema.ts';
import { sourcesSchema, vocabularySchema } from './vocabulary.ts';

type Json = z.core.JSONSchema.BaseSchema;

/**
 * The schemas as JSON Schema (draft 7), for editors, by the name of their file. They accept whatever the build accepts,
 * and refuse what a pattern can tell. An editor reads YAML with types, and the build reads all as text: so a text may be a
 * number there, and a key with nothing behind it counts as not written.
 */
export function jsonSchemas(): Record<string, Json> {
  return {
    'article.json': schemaOf(articleSchema, descriptions),
    'page.json': schemaOf(pageSchema, descriptions),
    'vocabulary.json': schemaOf(vocabularySchema, vocabularyDescriptions),
    'sources.json': schemaOf(sourcesSchema, vocabularyDescriptions),
  };
}

function schemaOf(schema: z.ZodType, chinese: Readonly<Record<string, string>>): Json {
  const made = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  return adapt(made, '', chinese) as Json;
}

const text = { type: ['string', 'number', 'boolean'] };
const date = {
  type: 'string',
  // As in date.ts.
  pattern:
    '^\\s*\\d{4}-\\d{2}-\\d{2}([Tt ]\\d{2}:\\d{2}(:\\d{2})?([.,]\\d+)? *([Zz]|[+-]\\d{2}:?\\d{2})?)?\\s*$',
};
const url = { type: 'string', pattern: '^\\s*[Hh][Tt][Tt][Pp][Ss]?://' };
const alias = { type: 'string', pattern: '^\\s*/([^/]|$)' };

/** What the schemas check by functions, said in patterns, by the last key. */
const forms: Readonly<Record<string, object>> = {
  date,
  updated: date,
  url,
  canonical: url,
  draft: { enum: [true, false, 'true', 'false'] },
  part: {
    anyOf: [
      { type: 'integer', minimum: 1 },
      { type: 'string', pattern: '^\\s*[1-9]\\d{0,8}\\s*$' },
    ],
  },
  // Small letters of any script are more than a pattern without Unicode classes can list.
  slug: { type: ['string', 'number'], pattern: '^\\s*[^A-Z\\s!-,./:-@\\[-^`{-~]+\\s*$' },
};

/** @param path keys from the top, joined by dots; without indexes and free keys */
function adapt(node: unknown, path: string, chinese: Readonly<Record<string, string>>): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const { description, ...schema } = node as Json;
  const key = path.slice(path.lastIndexOf('.') + 1);
  const said = describe(description, chinese[path]);
  if (key === 'aliases' && chinese === descriptions) {
    return { ...said, anyOf: [alias, { type: 'array', items: alias }, { type: 'null' }] };
  }
  const form = forms[key];
  if (form) return { ...said, ...form };
  if (schema.type === 'string') return { ...said, ...text };
  if (schema.anyOf) {
    return { ...said, anyOf: schema.anyOf.map((one) => adapt(one, path, chinese)) };
  }
  if (schema.items) {
    const items = adapt(schema.items, path, chinese) as Json;
    // Of names an empty one is left out.
    return { ...said, ...schema, items: Array.isArray(items.type) ? orNothing(items) : items };
  }
  if (!schema.properties && typeof schema.additionalProperties === 'object') {
    // A term may have nothing but its key.
    const inner = adapt(schema.additionalProperties, path, chinese);
    return { ...said, ...schema, additionalProperties: orNothing(inner) };
  }
  if (!schema.properties) return { ...said, ...schema };
  const required = schema.required ?? [];
  const properties = Object.entries(schema.properties).map(([name, value]) => {
    const inner = adapt(value, path === '' ? name : `${path}.${name}`, chinese);
    return [name, required.includes(name) ? inner : orNothing(inner)];
  });
  return { ...said, ...schema, properties: Object.fromEntries(properties) as object };
}

function describe(english: string | undefined, chinese: string | undefined): object {
  const all = [chinese, english].filter((one) => one !== undefined);
  return all.length === 0 ? {} : { description: all.join('\n') };
}

function orNothing(schema: unknown): object {
  const { description, ...rest } = schema as Json;
  const said = description === undefined ? {} : { description };
  if (Array.isArray(rest.anyOf)) {
    const hasNull = rest.anyOf.some((one) => typeof one === 'object' && one.type === 'null');
    return { ...said, anyOf: hasNull ? rest.anyOf : [...rest.anyOf, { type: 'null' }] };
  }
  return { ...said, anyOf: [rest, { type: 'null' }] };
}
