import { Tag } from '../../../components/tag/tag.tsx';
import type { Coverage } from '../../../utils/contracts/admin.ts';
import { words } from '../words.ts';

interface ExtensionsProps {
	coverage: Coverage;
	/** Version of the extension that this desk serves, `null` where it serves none. */
	served: string | null;
}

/** Which version of the extension itself is in how many browsers of each kind. */
export function Extensions({ coverage: { extensions }, served }: ExtensionsProps) {
	const { coverage } = words;
	return (
		<section aria-labelledby="extensions-heading">
			<h2 id="extensions-heading">{coverage.extensions}</h2>
			<ul class="versions">
				{extensions.map(({ kind, version, browsers }) => (
					<li key={`${kind} ${version}`} class="version">
						<p class="version-name">
							<b>{coverage.extension(coverage.kinds[kind] ?? kind, version)}</b>
							{version === served && <Tag tone="leaf">{coverage.served}</Tag>}
						</p>
						<p class="version-count">
							<b>{coverage.browsers(browsers)}</b>
						</p>
					</li>
				))}
			</ul>
		</section>
	);
}
