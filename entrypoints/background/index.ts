import { defineBackground } from 'wxt/utils/define-background';
import { toBanner } from '../../utils/guard/to-banner.ts';
import { tellFrame } from '../../utils/platform/frames.ts';
import { openPopup } from '../../utils/platform/own-pages.ts';
import { keepAlarm, listen } from '../../utils/platform/worker.ts';
import { services } from './services.ts';

export default defineBackground(() => {
	const { setup, agent, live, answer, begin } = services(Date.now);

	async function lookAtSetup(announced: boolean): Promise<void> {
		if (await setup.refresh(announced)) await Promise.all([live.hold(), agent.all()]);
	}

	listen({
		message(message, sender) {
			const answered = answer(message, sender);
			// What somebody waits for goes first.
			void answered.finally(live.hold);
			return answered;
		},
		shortcut: (tab) => void toBanner(tab, { tell: tellFrame, openPopup }),
		alarm: () => void Promise.all([lookAtSetup(false), agent.due()]),
		managed: () => void lookAtSetup(true),
		// An update of the extension may have taken away what it told the browser.
		begun: () => void Promise.all([begin(), agent.all()]),
		online: () => void agent.all(),
	});
	void keepAlarm();
	void lookAtSetup(false);
});
