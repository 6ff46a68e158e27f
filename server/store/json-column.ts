import { z } from '../../utils/contracts/zod.ts';

/** Reads a column that holds JSON. Throws where the stored text is not of the schema: that is a fault of ours. */
export function readJson<S extends z.ZodType>(schema: S, text: string): z.infer<S> {
	return schema.parse(JSON.parse(text));
}

/** A list of ids, as `groups` and the like are stored. */
export const StoredList = z.array(z.string());
