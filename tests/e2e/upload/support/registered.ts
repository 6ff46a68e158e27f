import { until } from '../../../../scripts/stage/until.ts';
import { z } from '../../../../utils/contracts/zod.ts';
import type { UploadScene } from './scene.ts';

const Matches = z.array(z.string());

/** Waits until the browser runs the hooks first of all on the pages of this host. */
export async function hooksComeFirst({ stage, visit }: UploadScene, host: string): Promise<void> {
	const ours = await visit(stage.extensionUrl('options.html'));
	const matches = async () =>
		Matches.parse(
			await ours.evaluate(async () => {
				const scripts = await chrome.scripting.getRegisteredContentScripts();
				return scripts.flatMap(({ matches }) => matches ?? []);
			}),
		);
	await until(
		async () => (await matches()).some((match) => match.includes(host)),
		async () => `${host} among the hosts with hooks, which are ${(await matches()).join(' ')}`,
	);
	await ours.close();
}
