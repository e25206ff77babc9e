/** The type of a literal that was written `as const`, as Anchor's types want it. */
export type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
