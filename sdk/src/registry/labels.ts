import { required } from "../transaction";

/** The name of a capability or a worker, as the program keeps it. */
export function encodeName(text: string): Uint8Array {
  required(isLabel(text, 32), "registry", "InvalidName", { text });
  return padded(text, 32);
}

/** A region, as the program keeps it. */
export function encodeRegion(text: string): Uint8Array {
  required(isLabel(text, 16), "registry", "InvalidRegion", { text });
  return padded(text, 16);
}

/** A name or region as text. */
export function decodeLabel(label: Uint8Array): string {
  const end = label.indexOf(0);
  return new TextDecoder().decode(end < 0 ? label : label.subarray(0, end));
}

/** Lower-case letters, digits and inner hyphens: one name has one encoding. */
function isLabel(text: string, width: number): boolean {
  return text.length <= width && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(text);
}

function padded(text: string, width: number): Uint8Array {
  const label = new Uint8Array(width);
  label.set(new TextEncoder().encode(text));
  return label;
}
