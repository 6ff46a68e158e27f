import { coverageWords } from './words/coverage.ts';
import { frameWords } from './words/frame.ts';
import { grantsWords } from './words/grants.ts';
import { policyWords } from './words/policy.ts';
import { requestsWords } from './words/requests.ts';
import { setUpWords } from './words/set-up.ts';

/** Every text of the console. */
export const words = {
	...frameWords,
	...requestsWords,
	...policyWords,
	...coverageWords,
	...grantsWords,
	...setUpWords,
} as const;
