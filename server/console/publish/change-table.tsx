import { ArrowRight } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/button.tsx';
import { Icon } from '../../../components/icon/icon.tsx';
import { Tag } from '../../../components/tag/tag.tsx';
import type { AppChange } from '../../../utils/contracts/admin.ts';
import { words } from '../words.ts';
import { fieldChanges } from './change-words.ts';

const pageSize = 100;
const tones = { added: 'leaf', changed: 'amber', removed: 'clay' } as const;

interface ChangeTableProps {
	changes: readonly AppChange[];
	categoryName: (id: string) => string;
}

/** Every app that differs, with what is in force on the left and what would be on the right. */
export function ChangeTable({ changes, categoryName }: ChangeTableProps) {
	const [shown, setShown] = useState(pageSize);
	const { publish } = words;
	const more = Math.min(pageSize, changes.length - shown);
	return (
		<section aria-labelledby="changes-heading">
			<h2 id="changes-heading">{publish.appsHeading}</h2>
			<ul class="changes">
				{changes.slice(0, shown).map((change) => (
					<li key={change.id} class="change">
						<p class="change-name">
							<b>{change.name}</b>
							<Tag tone={tones[change.kind]}>{publish.kinds[change.kind]}</Tag>
						</p>
						<dl class="change-fields">
							{fieldChanges(change, categoryName).map(({ field, before, after }) => (
								<div key={field}>
									<dt>{field}</dt>
									<dd>
										{before !== '' && (
											<del>
												<span class="visually-hidden">{publish.table.before} </span>
												{before}
											</del>
										)}
										{before !== '' && <Icon node={ArrowRight} directional />}
										<ins>
											<span class="visually-hidden">{publish.table.after} </span>
											{after === '' ? publish.nothing : after}
										</ins>
									</dd>
								</div>
							))}
						</dl>
					</li>
				))}
			</ul>
			{more > 0 && (
				<div class="more">
					<Button kind="outlined" onClick={() => setShown(shown + pageSize)}>
						{publish.more(more)}
					</Button>
				</div>
			)}
		</section>
	);
}
