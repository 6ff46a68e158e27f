import { createElement } from 'preact';

/** An icon of the npm package `lucide`, as it exports them. */
export type IconNode = [tag: string, attributes: Record<string, string | number | undefined>][];

interface IconProps {
	node: IconNode;
	/** Points along the line of reading, so it turns around where that runs from right to left. */
	directional?: boolean;
}

/** An icon beside a text that says the same: assistive technology passes it by. */
export function Icon({ node, directional = false }: IconProps) {
	return (
		<svg class={directional ? 'icon icon-directional' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
			{node.map(([tag, attributes]) => createElement(tag, attributes))}
		</svg>
	);
}
