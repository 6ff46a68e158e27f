import type { Random } from '../core/random.ts';

const words =
	'cloud data sync note team file share box drive mail chat meet form sign doc bot gen write code dev hub lab stack flow task board plan sales lead pay bill invoice book learn class video cast stream photo pixel design brand site page shop cart store market fund health care food home travel game play sport news press wiki base core edge node grid link path gate lock key vault guard scan trace map star sky blue red green fast easy smart open free next super meta hyper micro quick snap spark wave rock stone tree leaf seed root'.split(
		' ',
	);
const syllables =
	'ba be bo da de di do fa fi fo ga go ka ke ki ko la le li lo lu ma me mi mo na ne ni no pa pe po ra re ri ro sa se so ta te ti to va ve vi vo wa we xa xe xo za ze zo'.split(
		' ',
	);
/** Ends of hostnames by their share in 100, as in lists of SaaS apps; several are public suffixes of two labels. */
const shares: Readonly<Record<string, number>> = {
	com: 47,
	io: 9,
	net: 5,
	org: 4,
	co: 4,
	ai: 5,
	app: 4,
	de: 5,
	'co.uk': 3,
	dev: 2,
	fr: 2,
	nl: 2,
	'com.br': 1,
	'com.au': 1,
	'co.jp': 1,
	'github.io': 1,
	'myshopify.com': 1,
	'zendesk.com': 1,
	cloud: 2,
};
const ends = Object.entries(shares).flatMap(([end, share]) => Array<string>(share).fill(end));
const prefixes = ['app', 'www', 'my', 'login', 'portal', 'account', 'eu', 'dashboard'];

function one(items: readonly string[], random: Random): string {
	return items[Math.floor(random() * items.length)] ?? '';
}

/** Always with two syllables of nothing: two real words together can be a public suffix (`hypernode.io` is one). */
function label(random: Random): string {
	const parts = [one(words, random), one(syllables, random) + one(syllables, random)];
	if (random() < 0.6) parts.push(one(words, random));
	return parts.join(random() < 0.2 ? '-' : '');
}

/** A made-up hostname that looks like a vendor's; one in ten is a subdomain. */
function madeUpHost(random: Random): string {
	const host = `${label(random)}.${one(ends, random)}`;
	return random() < 0.1 ? `${one(prefixes, random)}.${host}` : host;
}

/** `count` different made-up hostnames; the same seed gives the same ones. */
export function madeUpHosts(count: number, random: Random): string[] {
	const hosts = new Set<string>();
	while (hosts.size < count) hosts.add(madeUpHost(random));
	return [...hosts];
}
