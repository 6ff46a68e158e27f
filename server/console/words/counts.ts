export const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);
export const browsers = (n: number) => (n === 1 ? '1 browser' : `${n} browsers`);
export const changes = (n: number) => (n === 1 ? '1 change' : `${n} changes`);
export const apps = (n: number) => (n === 1 ? '1 app' : `${n} apps`);
