import type { Group } from './core/group.ts';
import { banner } from './groups/banner.ts';
import { fatigue } from './groups/fatigue.ts';
import { guard } from './groups/guard.ts';
import { lookup } from './groups/lookup.ts';
import { page } from './groups/page.ts';
import { propagation } from './groups/propagation.ts';
import { publish } from './groups/publish.ts';
import { request } from './groups/request.ts';
import { signin } from './groups/signin.ts';
import { sync } from './groups/sync.ts';

/** Every group, in the order of the table. A new one is one file in `groups/` and one line here. */
export const groups: readonly Group[] = [
	page,
	banner,
	request,
	publish,
	lookup,
	sync,
	propagation,
	signin,
	fatigue,
	guard,
];
