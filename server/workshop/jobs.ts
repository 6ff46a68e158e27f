import { tidyBlobs } from '../policy/blobs.ts';
import { tourStops } from '../policy/tour-stops.ts';
import { dryRun } from './dry-run.ts';
import { compare, patchDraft, takeDraft } from './edit.ts';
import { content, prepare, prepareApproval } from './prepare.ts';
import { prepareSigned } from './prepare-signed.ts';
import type { Shop } from './shop.ts';

/** Everything that is done with whole policies. What goes in and comes out can be handed from thread to thread. */
const jobs = {
	compare,
	content,
	dryRun,
	patchDraft,
	prepare,
	prepareApproval,
	prepareSigned,
	takeDraft,
	tidy: ({ db, pace }: Shop, { version }: { version: number }) => tidyBlobs(db, version, pace),
	tourStops: async ({ sources }: Shop, { sourceHash }: { sourceHash: string }) =>
		tourStops(await sources.get(sourceHash)),
};

export type JobName = keyof typeof jobs;
export type JobInput<N extends JobName> = Parameters<(typeof jobs)[N]>[1];
export type JobResult<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>;

/** The same table, as somebody who has a job by its name sees it. */
export const jobsByName: { [N in JobName]: (shop: Shop, input: JobInput<N>) => Promise<JobResult<N>> } = jobs;
