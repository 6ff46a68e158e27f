import { expect, test } from 'vitest';
import { managedPolicy } from '../../../../../server/console/set-up/managed-policy.ts';
import { ManagedConfig } from '../../../../../utils/contracts/managed-config.ts';
import { z } from '../../../../../utils/contracts/zod.ts';

const PolicyFile = z.object({ '3rdparty': z.object({ extensions: z.record(z.string().length(32), ManagedConfig) }) });

test('the managed policy to copy is one that the extension takes', () => {
	const text = managedPolicy('https://desk.northwind.example', {
		enrolmentKey: 't3tHxLeu-qcyUuqP1_ZmUGjYwaRM48gu',
		policyKeys: ['7MKDDU3ZdgslgvpCH4PB-_rJfWkRZD_aByKNBw6zbAI'],
	});
	const file = PolicyFile.parse(JSON.parse(text));
	expect(Object.values(file['3rdparty'].extensions)[0]?.deskUrl).toBe('https://desk.northwind.example');
});
