// Generated from the program's IDL by `npm run generate`. Do not edit.

export {};
