// Generated from the program's IDL by `npm run generate`. Do not edit.

export * from "./accounts";
export * from "./constants";
export * from "./errors";
export * from "./events";
export * from "./instructions";
export * from "./pdas";
export * from "./types";
