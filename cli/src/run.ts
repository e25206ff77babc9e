import type { Context } from "./context";

/** What a command does, given its arguments and flags as commander passes them. It may return an exit code. */
export type Action<Given extends unknown[]> = (context: Context, ...given: Given) => Promise<number | void>;

/** Makes a commander action out of ours: it builds the context and turns errors into exit codes. */
export type Run = <Given extends unknown[]>(action: Action<Given>) => (...given: unknown[]) => Promise<void>;
