import { once } from "node:events";
import { connect, type AddressInfo, type Socket } from "node:net";
import { expect } from "chai";
import pino from "pino";
import { AgentError } from "../../services/agent/src/errors";
import { NodeConnection } from "../../services/agent/src/renter/node_connection";
import { createServer, MOST_FROM_ONE } from "../../services/agent/src/server/server";
import { Strangers } from "../../services/agent/src/server/strangers";
import { createIdentity } from "../../services/agent/src/tls/identity";
import { named } from "../support";

describe("agent: strangers", () => {
  let now = 0;
  const asked = (strangers: Strangers, address: string, times: number): number => {
    let admitted = 0;
    for (let time = 0; time < times; time++) {
      try {
        strangers.admit(address);
        admitted += 1;
      } catch (error) {
        expect((error as AgentError).code).to.equal("TooManyStrangers");
      }
    }
    return admitted;
  };
  const strangers = () => new Strangers({ burst: 3, perSecond: 1 }, { burst: 5, perSecond: 2 }, () => now);

  it("may ask so often from one address, and again after a while", () => {
    const limit = strangers();
    expect(asked(limit, "198.51.100.1", 10)).to.equal(3);
    now += 2;
    expect(asked(limit, "198.51.100.1", 10)).to.equal(2);
    now += 1_000;
    expect(asked(limit, "198.51.100.1", 10)).to.equal(3);
  });

  it("may not ask more often together, however many addresses they have", () => {
    const limit = strangers();
    let admitted = 0;
    for (let host = 0; host < 20_000; host++) admitted += asked(limit, `198.51.${host >> 8}.${host & 255}`, 1);
    expect(admitted).to.equal(5);
  });

  it("count as one where one could have all the addresses", () => {
    const limit = strangers();
    const same = ["2001:db8::1", "2001:db8:0:0:ffff::1", "2001:db8::2:3:4:5", "2001:db8:0::9"];
    expect(same.map((address) => asked(limit, address, 1))).to.deep.equal([1, 1, 1, 0]);
    expect(asked(limit, "2001:db8:0:1::1", 1)).to.equal(1);
    expect(asked(limit, "::ffff:198.51.100.1", 1)).to.equal(1);
  });

  describe("at a node's endpoint", () => {
    const node = named("stranger's node");
    const session = named("stranger's session");
    let reads = 0;
    let server: ReturnType<typeof createServer>;
    let port: number;

    before(async () => {
      const limit = new Strangers({ burst: 4, perSecond: 0 });
      const unasked = () => {
        throw new Error("nothing else is asked");
      };
      const sessionKey = async (account: { toBase58(): string }, from: string) => {
        limit.admit(from);
        reads += 1;
        throw new AgentError("SessionUnknown", { session: account.toBase58() });
      };
      const identity = createIdentity({ role: "node", account: node.publicKey }, node.secretKey, { seconds: 600 });
      const served = { health: () => ({ status: "ok" }), hardware: unasked, admit: unasked, job: unasked, sessionKey };
      server = createServer(served, identity, pino({ level: "silent" }));
      await server.listen({ host: "127.0.0.1", port: 0 });
      port = (server.server.address() as AddressInfo).port;
    });

    after(() => server?.close());

    it("cause no more reads of the ledger than they may, and are told so", async () => {
      const codes: string[] = [];
      for (let time = 0; time < 6; time++) {
        const renting = { address: { host: "127.0.0.1", port }, node: { account: node.publicKey, receiptKey: node.publicKey.toBytes() } };
        const connection = new NodeConnection({ ...renting, session: session.publicKey, sessionKey: session.secretKey });
        codes.push(await connection.status().then(() => "answered", (error: unknown) => (error as { code: string }).code));
      }
      expect(codes).to.deep.equal([...Array.from({ length: 4 }, () => "SessionUnknown"), "TooManyStrangers", "TooManyStrangers"]);
      expect(reads).to.equal(4);
    });

    it("from one address cannot hold all connections", async () => {
      const sockets: Socket[] = [];
      try {
        for (let count = 0; count < MOST_FROM_ONE; count++) sockets.push(connect(port, "127.0.0.1"));
        await Promise.all(sockets.map((socket) => once(socket, "connect")));
        const more = connect(port, "127.0.0.1");
        await once(more.resume().on("error", () => {}), "close");
        expect(sockets.filter(({ destroyed }) => destroyed)).to.deep.equal([]);
      } finally {
        for (const socket of sockets) socket.destroy();
      }
    });

    it("cannot be silent for ever", () => {
      expect(server.server).to.include({ headersTimeout: 10_000, maxConnections: 1_024 });
    });
  });
});
