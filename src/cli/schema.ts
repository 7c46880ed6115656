import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../article/jsonSchema.ts';

/** `npm run schema`: writes `schemas/*.json` anew, by which editors help with front matter and vocabulary files. */
mkdirSync('schemas', { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(join('schemas', name), `${JSON.stringify(schema, null, 2)}\n`);
}
