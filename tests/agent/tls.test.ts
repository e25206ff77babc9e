import { generateKeyPairSync, X509Certificate } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { PassThrough } from "node:stream";
import { expect } from "chai";
import type { AgentError } from "../../services/agent/src/errors";
import { connectTo, MUTUAL_TLS } from "../../services/agent/src/tls/connect";
import { FrameChannel } from "../../services/agent/src/tls/frames";
import { createIdentity, readClaim, verifyIdentity, type Identity } from "../../services/agent/src/tls/identity";
import { selfSigned } from "../../services/agent/src/tls/certificate";
import { named } from "../support";

const key = named("tls receipt key");
const account = named("tls node").publicKey;
const now = new Date("2026-01-01T00:00:00Z");
const node = { role: "node", account } as const;
const expected = { ...node, key: key.publicKey.toBytes() };

const certificate = (identity: Identity) => new X509Certificate(identity.cert);

function code(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as AgentError).code;
  }
  return "accepted";
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "accepted",
    (error: unknown) => (error as AgentError).code,
  );
}

describe("agent: who is at the other end", () => {
  const valid = createIdentity(node, key.secretKey, { seconds: 60, now });

  it("is shown by a certificate that the key on chain signed for", () => {
    expect(code(() => verifyIdentity(certificate(valid), expected, now))).to.equal("accepted");
    expect(readClaim(certificate(valid))).to.deep.equal(node);
  });

  it("is refused with another key, account or role, and out of its time", () => {
    const check = (changes: object, at = now) => code(() => verifyIdentity(certificate(valid), { ...expected, ...changes }, at));
    expect(check({ key: named("somebody").publicKey.toBytes() })).to.equal("PeerKey");
    expect(check({ account: named("another").publicKey })).to.equal("PeerOther");
    expect(check({ role: "session" })).to.equal("PeerOther");
    expect(check({}, new Date(now.getTime() + 61_000))).to.equal("PeerExpired");
    expect(check({}, new Date(now.getTime() - 121_000))).to.equal("PeerExpired");
  });

  it("is refused when the name was copied into a certificate of another key", () => {
    const uri = certificate(valid).subjectAltName!.slice("URI:".length);
    const times = { notBefore: new Date(certificate(valid).validFrom), notAfter: new Date(certificate(valid).validTo) };
    const thief = generateKeyPairSync("ed25519");
    const copied = new X509Certificate(selfSigned(thief, { uri, ...times }));
    expect(code(() => verifyIdentity(copied, expected, now))).to.equal("PeerKey");
    // Nor can its own holder make it last longer.
    const longer = new X509Certificate(selfSigned(thief, { uri, ...times, notAfter: new Date(now.getTime() + 1e9) }));
    expect(code(() => verifyIdentity(longer, expected, now))).to.equal("PeerKey");
  });

  it("is refused with a certificate of any other kind", () => {
    for (const uri of ["https://example.org", "compute-market:node:1:2", "compute-market:admin:x:y"]) {
      const other = new X509Certificate(selfSigned(generateKeyPairSync("ed25519"), { uri, notBefore: now, notAfter: now }));
      expect(code(() => readClaim(other))).to.equal("PeerUnknown");
    }
  });

  describe("on a connection", () => {
    let server: Server;
    let address: { host: string; port: number };
    const identity = createIdentity(node, key.secretKey, { seconds: 3_600 });
    const renter = createIdentity({ role: "session", account }, key.secretKey, { seconds: 3_600 });

    before(async () => {
      server = createServer({ ...identity, ...MUTUAL_TLS }).listen(0, "127.0.0.1");
      await once(server, "listening");
      address = { host: "127.0.0.1", port: (server.address() as AddressInfo).port };
    });

    after(() => server.close());

    it("is known before anything is sent", async () => {
      let requests = 0;
      server.on("request", () => requests++);
      const stranger = { ...expected, key: named("somebody").publicKey.toBytes() };
      expect(await codeOf(connectTo(address, renter, stranger))).to.equal("PeerKey");
      const socket = await connectTo(address, renter, expected);
      expect(socket.getProtocol()).to.equal("TLSv1.3");
      socket.destroy();
      expect(requests).to.equal(0);
    });

    it("is refused without the certificate's own key", async () => {
      const stolen = { cert: identity.cert, key: renter.key };
      expect(() => createServer({ ...stolen, ...MUTUAL_TLS })).to.throw(/key values mismatch/i);
    });

    it("is said to be unreachable when nobody answers", async () => {
      expect(await codeOf(connectTo({ host: "127.0.0.1", port: 1 }, renter, expected))).to.equal("Unreachable");
    });
  });
});

describe("agent: messages on a stream", () => {
  const read = async (...parts: Uint8Array[]) => {
    const stream = new PassThrough();
    for (const part of parts) stream.write(part);
    stream.end();
    const got: string[] = [];
    for await (const message of new FrameChannel(stream).receive) got.push(Buffer.from(message).toString());
    return got;
  };
  const frame = (text: string) => Buffer.concat([Buffer.from([0, 0, 0, text.length]), Buffer.from(text)]);

  it("come out as they went in, however the stream is cut", async () => {
    const bytes = Buffer.concat([frame("one"), frame(""), frame("three")]);
    for (let size = 1; size <= bytes.length; size++) {
      const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
      expect(await read(...parts)).to.deep.equal(["one", "", "three"]);
    }
  });

  it("are refused when too long, before they are there, and when cut off", async () => {
    expect(await codeOf(read(Buffer.from([0, 1, 0, 1])))).to.equal("FrameTooLong");
    expect(await codeOf(read(Buffer.from([255, 255, 255, 255])))).to.equal("FrameTooLong");
    expect(await codeOf(read(frame("one").subarray(0, 5)))).to.equal("FrameCut");
  });
});
