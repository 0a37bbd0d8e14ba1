/** How far something has come that a view shows. */
export type LoadState<Value> = { readonly kind: 'loading' | 'failed' } | { readonly kind: 'ready'; readonly value: Value };
