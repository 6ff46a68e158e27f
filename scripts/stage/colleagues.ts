import { randomUUID } from 'node:crypto';
import { EnrolReply } from '../../utils/contracts/enrolment.ts';
import type { DeskProcess } from './desk-process.ts';

/** Who else asked, so that a queue looks like one: group, app, host, hours ago. */
const asks = [
	['marketing', 'trello', 'trello.com', 1],
	['marketing', 'trello', 'trello.com', 2],
	['sales', 'trello', 'trello.com', 3],
	['marketing', 'mailchimp', 'mailchimp.com', 2],
	['sales', 'mailchimp', 'mailchimp.com', 1],
	['finance', null, 'receipts-to-go.example', 3],
	['engineering', 'notion', 'notion.so', 1],
] as const;

async function post(desk: DeskProcess, path: string, body: object, headers: Record<string, string> = {}) {
	const response = await fetch(`${desk.url}${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify(body),
	});
	if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
	return response.json();
}

/** Lets other browsers of the organization ask for reviews, the way browsers do. */
export async function letColleaguesAsk(desk: DeskProcess): Promise<void> {
	for (const [group, app, host, hoursAgo] of asks) {
		const enrolment = { enrolmentKey: desk.enrolmentKey, groups: [group], browser: 'chrome', version: '0.1.0' };
		const { token } = EnrolReply.parse(await post(desk, '/v1/enrol', enrolment));
		const askedAt = new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
		await post(
			desk,
			'/v1/requests',
			{ app, host, moment: 'visit', askedAt },
			{ authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
		);
	}
}
