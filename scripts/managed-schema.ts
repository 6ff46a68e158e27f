import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ManagedConfig } from '../utils/contracts/managed-config.ts';
import { z } from '../utils/contracts/zod.ts';

/** Where Chromium finds what an organization can set. */
const managedSchemaFile = fileURLToPath(new URL('../public/managed_schema.json', import.meta.url));

/** Chromium takes types, titles and descriptions alone, and refuses the whole extension for anything it does not know. */
function chromiumSchema(schema: z.core.JSONSchema.BaseSchema): Record<string, unknown> {
	const { type, title, description, items, properties } = schema;
	return {
		type,
		...(title !== undefined && { title }),
		...(description !== undefined && { description }),
		...(isSchema(items) && { items: chromiumSchema(items) }),
		...(properties && {
			properties: Object.fromEntries(
				Object.entries(properties).flatMap(([key, value]) => (isSchema(value) ? [[key, chromiumSchema(value)]] : [])),
			),
		}),
	};
}

function isSchema(value: unknown): value is z.core.JSONSchema.BaseSchema {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The managed schema as text, made from the one contract of the managed configuration. */
export function managedSchemaText(): string {
	const schema = z.toJSONSchema(ManagedConfig, { io: 'input' });
	return `${JSON.stringify(chromiumSchema(schema), null, '\t')}\n`;
}

if (import.meta.main) writeFileSync(managedSchemaFile, managedSchemaText());
