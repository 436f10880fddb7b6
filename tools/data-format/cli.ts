// Command line: publishes the JSON Schema of backups. Usage: npm run data-format
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { SCHEMA_FILE, schemaText } from './schema';

const path = fileURLToPath(SCHEMA_FILE);
await writeFile(path, await format(schemaText(), { ...(await resolveConfig(path)), filepath: path }));
console.log(`Written: docs/${path.split('/').at(-1) ?? ''}`);
