/** Who acts on `/v1/admin/…`, as the audit names them. */
export type Admin = 'console' | 'automation';
