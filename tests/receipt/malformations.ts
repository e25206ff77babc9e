/** Every way in which an Ed25519 instruction can differ from the canonical layout, and the error that names it. */
export interface Malformation {
  name: string;
  error: string;
  apply: (data: Uint8Array) => Uint8Array;
}

const HEADER = 2;
const OFFSETS = 14;

/** Instructions with two signatures: `cosigned` and `conflicting`. */
export const twoSignatures: Malformation[] = [
  ...common(2),
  ...ofSignature(0),
  ...ofSignature(1),
  ...ends("Ed25519DataLength"),
];

/** Instructions with one signature. Their message reaches to the end, so that a missing byte is one of the message. */
export const oneSignature: Malformation[] = [...common(1), ...ofSignature(0), ...ends("Ed25519MessageSize")];

function common(signatures: number): Malformation[] {
  return [
    { name: "no data", error: "Ed25519DataLength", apply: () => new Uint8Array() },
    { name: "only a count", error: "Ed25519DataLength", apply: (data) => data.slice(0, 1) },
    { name: "an unfinished header", error: "Ed25519DataLength", apply: (data) => data.slice(0, HEADER + 4) },
    { name: "no signature claimed", error: "Ed25519NoSignatures", apply: () => Uint8Array.of(0, 0) },
    { name: "no signature claimed over the usual data", error: "Ed25519NoSignatures", apply: byte(0, 0) },
    { name: "a signature more claimed", error: "Ed25519SignatureCount", apply: byte(0, signatures + 1) },
    { name: "255 signatures claimed", error: "Ed25519SignatureCount", apply: byte(0, 255) },
    { name: "padding that is not zero", error: "Ed25519Padding", apply: byte(1, 1) },
  ];
}

function ofSignature(index: number): Malformation[] {
  const at = HEADER + index * OFFSETS;
  const offset = (field: string, where: number, error: string): Malformation[] => [
    { name: `${field} ${index} one byte late`, error, apply: add(where, 1) },
    { name: `${field} ${index} one byte early`, error, apply: add(where, -1) },
    { name: `${field} ${index} overlapping the header`, error, apply: word(where, 0) },
    { name: `${field} ${index} out of range`, error, apply: word(where, 0xffff) },
  ];
  const elsewhere = (field: string, where: number): Malformation[] =>
    [0, 1, 0xfffe].map((instruction) => ({
      name: `${field} ${index} in instruction ${instruction}`,
      error: "Ed25519InstructionIndex",
      apply: word(where, instruction),
    }));
  return [
    ...offset("signature", at, "Ed25519SignatureOffset"),
    ...elsewhere("signature", at + 2),
    ...offset("key", at + 4, "Ed25519KeyOffset"),
    ...elsewhere("key", at + 6),
    ...offset("message", at + 8, "Ed25519MessageOffset"),
    { name: `message ${index} one byte short`, error: "Ed25519MessageSize", apply: add(at + 10, -1) },
    { name: `message ${index} one byte long`, error: "Ed25519MessageSize", apply: add(at + 10, 1) },
    { name: `message ${index} empty`, error: "Ed25519MessageSize", apply: word(at + 10, 0) },
    ...elsewhere("message", at + 12),
  ];
}

function ends(error: string): Malformation[] {
  return [
    { name: "a byte missing at the end", error, apply: (data) => data.slice(0, -1) },
    { name: "a byte left over at the end", error, apply: (data) => Uint8Array.of(...data, 0) },
  ];
}

function byte(at: number, value: number): Malformation["apply"] {
  return (data) => Uint8Array.from(data, (old, index) => (index === at ? value : old));
}

function word(at: number, value: number): Malformation["apply"] {
  return (data) => byte(at + 1, value >> 8)(byte(at, value & 0xff)(data));
}

function add(at: number, difference: number): Malformation["apply"] {
  return (data) => word(at, data[at]! + 256 * data[at + 1]! + difference)(data);
}
