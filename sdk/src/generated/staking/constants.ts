// Generated from the program's IDL by `npm run generate`. Do not edit.

/** User, provider and guardian beside the node. */
export const ROLES = 4;
