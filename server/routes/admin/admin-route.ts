/** What all routes under `/v1/admin` have in common; their paths are relative to it. */
export const adminRoute = { tags: ['console'], security: [{ session: [] }, { admin: [] }] };
