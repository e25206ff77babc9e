/**
 * The one text of a value: keys sorted, no spaces, bigints as decimal strings, what is undefined left out. Signatures
 * and hashes are over this text, so two programs that mean the same write the same.
 */
export function canonical(value: unknown): string {
  if (typeof value === "bigint") return `"${value}"`;
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new TypeError(`not a whole number: ${value}`);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(",")}}`;
  }
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`has no text: ${typeof value}`);
  return text;
}
