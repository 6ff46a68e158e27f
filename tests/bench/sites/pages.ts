/** A page's path, media type and body. */
export interface Resource {
	type: string;
	body: string;
}

const items = '<li>item</li>'.repeat(10);

/** A handful of elements and one line of script. */
const plain = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>plain</title>
<style>body{font:16px sans-serif;margin:2em}</style></head>
<body><h1>Plain page</h1><p>Some text.</p><form><input type="file"><button>Upload</button></form><ul>${items}</ul>
<script>document.title='plain '+document.querySelectorAll('li').length</script></body></html>`;

const frames = '<iframe src="/plain"></iframe>'.repeat(8);

/** The plain page with itself in eight frames, of its own process. */
const framed = plain.replace('</body>', `${frames}</body>`);

/** Takes as many files as one likes, chosen or dropped. */
const upload = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>upload</title></head>
<body style="margin:300px 2em"><button onclick="this.nextElementSibling.click()">Files</button><input type="file" multiple>
<script>addEventListener('dragover',(event)=>event.preventDefault());addEventListener('drop',(event)=>event.preventDefault())</script>
</body></html>`;

const rows = Array.from(
	{ length: 600 },
	(_, i) =>
		`<div class="r r${i % 7}"><a href="/x${i}">Row ${i}</a><span class="b">v${(i * 7919) % 1000}</span><input value="${i}"><em>note</em></div>`,
).join('');

/** 3,000 elements, 300 rules of style, and a script that keeps the parser and the layout busy. */
const heavy = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>heavy</title>
<link rel="stylesheet" href="/heavy.css"><script src="/heavy.js" defer></script></head>
<body><h1>Heavy page</h1><form><input type="file"><button>Upload</button></form><main>${rows}</main></body></html>`;

const rules = Array.from({ length: 300 }, (_, i) => `.c${i} .b,.r${i % 7}>.b{color:rgb(${i % 255},0,0)}`).join('');

const work = `(()=>{
	let s=0;const all=[...document.querySelectorAll('.r')];
	for(let k=0;k<3;k++)for(const e of all){s+=e.querySelector('.b').textContent.length;e.classList.toggle('c'+(s%300))}
	const m=new Map();for(let i=0;i<60000;i++)m.set('k'+i%5000,(m.get('k'+i%5000)||0)+i);
	document.body.dataset.s=s+m.size
})()//${'x'.repeat(50_000)}`;

/** What every hostname of the bench serves, by path. */
export const resources: ReadonlyMap<string, Resource> = new Map([
	['/plain', { type: 'text/html', body: plain }],
	['/framed', { type: 'text/html', body: framed }],
	['/upload', { type: 'text/html', body: upload }],
	['/heavy', { type: 'text/html', body: heavy }],
	['/heavy.css', { type: 'text/css', body: `body{font:14px sans-serif}.r{display:flex;gap:8px;padding:2px}${rules}` }],
	['/heavy.js', { type: 'text/javascript', body: work }],
]);
