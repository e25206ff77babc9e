import { randomBytes, sign, type KeyObject } from "node:crypto";

/** What a self-signed certificate says; everything else in it is fixed. */
export interface Claims {
  /** The one subject alternative name. */
  uri: string;
  notBefore: Date;
  notAfter: Date;
}

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OBJECT_IDENTIFIER = 0x06;
const GENERALIZED_TIME = 0x18;
const SEQUENCE = 0x30;
const URI = 0x86;
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;

// 1.3.101.112 and 2.5.29.17.
const ED25519 = der(SEQUENCE, der(OBJECT_IDENTIFIER, Buffer.from([0x2b, 0x65, 0x70])));
const SUBJECT_ALTERNATIVE_NAME = der(OBJECT_IDENTIFIER, Buffer.from([0x55, 0x1d, 0x11]));
const NOBODY = der(SEQUENCE);

/** A certificate for an Ed25519 key, as RFC 5280 writes it. Who may trust it for what, only its name says. */
export function selfSigned(keys: { privateKey: KeyObject; publicKey: KeyObject }, claims: Claims): string {
  // A serial number is positive and not empty.
  const serial = der(INTEGER, Buffer.concat([Buffer.from([0x40]), randomBytes(15)]));
  const validity = der(SEQUENCE, time(claims.notBefore), time(claims.notAfter));
  const spki = keys.publicKey.export({ type: "spki", format: "der" });
  const name = der(SEQUENCE, der(URI, Buffer.from(claims.uri, "ascii")));
  const extension = der(SEQUENCE, SUBJECT_ALTERNATIVE_NAME, der(OCTET_STRING, name));
  const signed = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([2]))),
    serial,
    ED25519,
    NOBODY,
    validity,
    NOBODY,
    spki,
    der(EXTENSIONS, der(SEQUENCE, extension)),
  );
  const signature = der(BIT_STRING, Buffer.from([0]), sign(null, signed, keys.privateKey));
  const body = der(SEQUENCE, signed, ED25519, signature).toString("base64");
  return `-----BEGIN CERTIFICATE-----\n${body.match(/.{1,64}/g)!.join("\n")}\n-----END CERTIFICATE-----\n`;
}

function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function time(date: Date): Buffer {
  const text = date.toISOString().replaceAll(/[-:T]|\.\d+/g, "");
  return der(GENERALIZED_TIME, Buffer.from(text, "ascii"));
}
