import { type Browser, browser } from 'wxt/browser';
import { blockPageFor } from './page.ts';

const pageRule = 1;
const frameRule = 2;

/**
 * Lets the browser send pages on these hosts (and their subdomains) to the block page, and stop their frames. There is no rule
 * while there is no host, since each rule costs every page something. In Chromium the permission costs as much without one:
 * there it is not asked for, and a script closes pages (`host-scripts.ts`).
 */
export async function setBlockRules({ hosts, except }: { hosts: string[]; except: string[] }): Promise<void> {
	if (!import.meta.env.FIREFOX) return;
	const wanted = hosts.length === 0 ? [] : rulesFor(hosts, except);
	const present = await browser.declarativeNetRequest.getDynamicRules();
	const has = (rule: Browser.declarativeNetRequest.Rule) =>
		present.some((other) => other.id === rule.id && isSameDomains(other.condition, rule.condition));
	if (present.length === wanted.length && wanted.every(has)) return;
	await browser.declarativeNetRequest.updateDynamicRules({
		removeRuleIds: present.map(({ id }) => id),
		addRules: wanted,
	});
}

function rulesFor(hosts: string[], except: string[]): Browser.declarativeNetRequest.Rule[] {
	const domains = {
		requestDomains: hosts,
		...(except.length > 0 && { excludedRequestDomains: except }),
	};
	return [
		{
			id: pageRule,
			priority: 1,
			condition: { ...domains, regexFilter: '^https?://.+', resourceTypes: ['main_frame'] },
			action: { type: 'redirect', redirect: { regexSubstitution: blockPageFor('\\0', 'visit') } },
		},
		{ id: frameRule, priority: 1, condition: { ...domains, resourceTypes: ['sub_frame'] }, action: { type: 'block' } },
	];
}

function isSameDomains(
	a: Browser.declarativeNetRequest.RuleCondition,
	b: Browser.declarativeNetRequest.RuleCondition,
): boolean {
	const text = (list: readonly string[] | undefined) => [...(list ?? [])].sort().join(' ');
	return (
		text(a.requestDomains) === text(b.requestDomains) &&
		text(a.excludedRequestDomains) === text(b.excludedRequestDomains)
	);
}
