// The errors that Anchor itself raises in every program, from Anchor's own table: the client then needs no Anchor.
import { LangErrorCode, LangErrorMessage } from "@coral-xyz/anchor";

export function anchorErrorsModule(): string {
  const rows = Object.entries(LangErrorCode).map(([name, code]) => [name, { code, message: LangErrorMessage.get(code) ?? "" }]);
  return [
    "// The errors that Anchor raises in every program. Written by `npm run generate`. Do not edit.",
    "",
    `export const anchorErrors = ${JSON.stringify(Object.fromEntries(rows), null, 2)} as const;`,
    "",
  ].join("\n");
}
