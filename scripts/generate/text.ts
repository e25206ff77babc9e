// How generated text looks.

export const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
export const pascal = (name: string) => camel(`_${name}`);
export const screaming = (name: string) => name.replace(/(?<=[a-z0-9])[A-Z]/g, "_$&").toUpperCase();

const WIDTH = 120;

export const isIdentifier = (name: string) => /^[A-Za-z_$][\w$]*$/.test(name);
export const key = (name: string) => (isIdentifier(name) ? name : JSON.stringify(name));

/** A value as TypeScript, on one line where it fits. */
export function literal(value: unknown, indent = ""): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const inner = `${indent}  `;
  const list = Array.isArray(value);
  const parts = list
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [`${key(name)}: ${literal(item, inner)}`]));
  const [open, close] = list ? ["[", "]"] : ["{ ", " }"];
  const line = `${open}${parts.join(", ")}${close}`;
  if (parts.length === 0) return line.replaceAll(" ", "");
  if (!line.includes("\n") && indent.length + line.length < WIDTH - 20) return line;
  return `${open.trim()}\n${parts.map((part) => `${inner}${part},`).join("\n")}\n${indent}${close.trim()}`;
}

/** `open item, item close`, on several lines where it does not fit one. */
export function list(open: string, items: readonly string[], close: string, indent = ""): string {
  const line = `${indent}${open}${items.join(", ")}${close}`;
  if (line.length <= WIDTH) return line;
  return `${indent}${open.trimEnd()}\n${items.map((item) => `${indent}  ${item},\n`).join("")}${indent}${close.trimStart()}`;
}

/** A doc comment, or nothing. */
export function doc(docs: readonly string[] | undefined, indent = ""): string {
  if (!docs || docs.length === 0) return "";
  const lines = docs.map((line) => line.replaceAll("*/", "* /"));
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

/** Bytes as an expression: as text where they are text. */
export function bytesExpression(values: readonly number[]): string {
  const readable = values.length > 0 && values.every((byte) => byte >= 0x20 && byte < 0x7f);
  return readable
    ? `/* @__PURE__ */ c.utf8(${JSON.stringify(String.fromCharCode(...values))})`
    : `/* @__PURE__ */ Uint8Array.of(${values.join(", ")})`;
}

export const discriminator = (values: readonly number[]) => `/* @__PURE__ */ Uint8Array.of(${values.join(", ")})`;

const banner = "// Generated from the program's IDL by `npm run generate`. Do not edit.";

export const isGenerated = (text: string) => text.startsWith(banner);

/** A module: the banner, the imports of what the body mentions, the body. */
export function module(body: string, imports: Record<string, string> = {}): string {
  const used = Object.entries(imports)
    .filter(([word]) => new RegExp(`\\b${word.replace("$", "\\$")}\\b(?! @)`).test(withoutComments(body)))
    .map(([, line]) => line);
  const head = [...new Set(used)];
  return `${[banner, ...(head.length > 0 ? [head.join("\n")] : []), body.trim()].join("\n\n")}\n`;
}

const withoutComments = (body: string) => body.replace(/\/\*\*[^]*?\*\//g, "").replace(/"(?:[^"\\]|\\.)*"/g, '""');
