import { useId } from 'preact/hooks';
import { Button } from '../../../components/button/button.tsx';
import { Field } from '../../../components/field/field.tsx';
import { standings } from '../../../utils/contracts/vocabulary.ts';
import type { Desk } from '../desk.ts';
import { Select } from '../shell/select.tsx';
import { words } from '../words.ts';
import { noFilter } from './app-filter.ts';
import { type AppList, pageSize } from './app-list.ts';
import { AppRow } from './app-row.tsx';
import './apps.css';

/** The list of apps: search, narrow down, change a standing in place. */
export function Apps({ desk, list }: { desk: Desk; list: AppList }) {
	const found = list.found.value;
	const visible = found.slice(0, list.shown.value);
	const changes = desk.changesById.value;
	const loaded = desk.draft.value !== null;
	return (
		<>
			<div class="view-head">
				<h1>{words.apps.heading}</h1>
				<p class="view-count" role="status">
					{loaded && words.apps.found(found.length, list.all.value.length)}
				</p>
			</div>
			<Filters list={list} changed={changes.size} />
			{loaded && found.length === 0 && (
				<div class="nothing">
					<h2>{words.apps.none}</h2>
					<p>{words.apps.noneHint}</p>
					<Button kind="outlined" onClick={() => list.narrow(noFilter)}>
						{words.apps.clear}
					</Button>
				</div>
			)}
			<ul class="app-rows" aria-label={words.apps.list} aria-busy={!loaded}>
				{visible.map((app) => (
					<AppRow
						key={app.id}
						app={app}
						category={list.categories.value.get(app.category) ?? app.category}
						change={changes.get(app.id) ?? null}
						pending={list.pending.value.get(app.id) ?? null}
						onStanding={(standing) => void list.setStanding(app.id, standing)}
					/>
				))}
			</ul>
			{found.length > visible.length && (
				<div class="more">
					<Button kind="outlined" onClick={list.showMore}>
						{words.apps.more(Math.min(pageSize, found.length - visible.length))}
					</Button>
				</div>
			)}
		</>
	);
}

function Filters({ list, changed }: { list: AppList; changed: number }) {
	const id = useId();
	const { text, standing, category, changedOnly } = list.filter.value;
	return (
		<search class="filters">
			<Field id={id} label={words.apps.search}>
				<input
					class="input"
					id={id}
					type="search"
					placeholder={words.apps.searchHint}
					autocomplete="off"
					spellcheck={false}
					value={text}
					onInput={(event) => list.narrow({ text: event.currentTarget.value })}
				/>
			</Field>
			<Select
				label={words.apps.standing}
				value={standing ?? ''}
				options={[['', words.apps.any], ...standings.map((one) => [one, words.standings[one]] as const)]}
				onChoose={(name) => list.narrow({ standing: standings.find((one) => one === name) ?? null })}
			/>
			<Select
				label={words.apps.category}
				value={category ?? ''}
				options={[['', words.apps.any], ...list.categories.value]}
				onChoose={(id) => list.narrow({ category: id || null })}
			/>
			{(changed > 0 || changedOnly) && (
				<div class="filters-changed">
					<label class="check">
						<input
							type="checkbox"
							checked={changedOnly}
							onChange={(event) => list.narrow({ changedOnly: event.currentTarget.checked })}
						/>
						{words.apps.changedOnly}
					</label>
					<a href="#/publish">{words.apps.look(changed)}</a>
				</div>
			)}
		</search>
	);
}
