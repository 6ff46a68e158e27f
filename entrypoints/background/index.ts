import { defineBackground } from 'wxt/utils/define-background';
import { keepAlarm, listen } from '../../utils/platform/worker.ts';
import { services } from './services.ts';

export default defineBackground(() => {
	const { setup, agent, live, answer } = services(Date.now);

	async function lookAtSetup(announced: boolean): Promise<void> {
		if (await setup.refresh(announced)) await Promise.all([live.hold(), agent.all()]);
	}

	listen({
		message(message, sender) {
			void live.hold();
			return answer(message, sender);
		},
		alarm: () => void Promise.all([lookAtSetup(false), agent.due()]),
		managed: () => void lookAtSetup(true),
		begun: () => void agent.all(),
		online: () => void agent.all(),
	});
	void keepAlarm();
	void lookAtSetup(false);
});
