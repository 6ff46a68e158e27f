import { z } from 'zod';

// Extension pages forbid eval, and zod probes for it unless told not to before the first schema is made.
z.config({ jitless: typeof process === 'undefined' });

export { z };
