import { expect } from "chai";
import type { FastifyInstance } from "fastify";
import { DEFAULT_PARAMETERS } from "../../services/scheduler/src/core/events";
import { Engine } from "../../services/scheduler/src/engine";
import { createServer } from "../../services/scheduler/src/http/server";
import { RateLimit } from "../../services/scheduler/src/http/limits";
import { sha256 } from "../../services/scheduler/src/keys";
import { signMessage, type Signed } from "../../services/scheduler/src/messages";
import { verifyOffer, verifyOfferFor, offer as offerSchema } from "../../services/scheduler/src/offer";
import { replay } from "../../services/scheduler/src/replay";
import type { Database } from "../../services/scheduler/src/store";
import { ApiClient, type Answer } from "./client";
import { emptyDatabase } from "./database";
import { addressOf, audience, chain, expectRefused, heartbeatOf, jobIdOf, keyOf, nodeOf, NOW, requestOf, scheduler, sessionOf, Core } from "./fixture";

const cheap = nodeOf("cheap", { floorPrice: 800_000n });
const dear = nodeOf("dear", { floorPrice: 900_000n });

describe("the scheduler's API", () => {
  let database: Database;
  let engine: Engine;
  let server: FastifyInstance;
  let api: ApiClient;
  let now = NOW;
  let nonce = 0;

  before(async () => {
    database = await emptyDatabase();
    engine = await Engine.open({ database, key: scheduler, parameters: DEFAULT_PARAMETERS, clock: () => now, pollMilliseconds: 20 });
    server = createServer({ engine, key: scheduler, logger: false, requestsPerMinute: 100_000 });
    api = new ApiClient(await server.listen({ host: "127.0.0.1", port: 0 }));
    await engine.submit(chain([cheap, dear]));
  });

  after(async () => {
    await server.close();
    await engine.close();
  });

  const beat = (name: string, slots = 4) => {
    now++;
    return api.send("POST", `/v1/nodes/${addressOf(`node ${name}`)}/heartbeat`, heartbeatOf(name, now, { slots }));
  };
  const ask = (body: Parameters<typeof requestOf>[1] = {}) => {
    const signed = requestOf("renter", { nonce: `${nonce++}`, expiresAt: now + 600, ...body });
    return { signed, id: jobIdOf(signed), sent: api.send("POST", "/v1/jobs", signed) };
  };
  const answer = (kind: "accept" | "decline", name: string, offer: string) =>
    api.send("POST", `/v1/offers/${offer}/${kind}`, signMessage(kind, { audience, offer, node: addressOf(`node ${name}`) }, keyOf(name)));
  const expectError = ({ status, json }: Answer, expected: number, code: string) => {
    expect(json.error?.code, JSON.stringify(json)).to.equal(code);
    expect(status).to.equal(expected);
    expect(json.error).to.include.keys("summary", "values", "advice");
  };

  it("says who it is", async () => {
    const { json } = await api.get("/health");
    expect(json).to.include({ status: "ok", scheduler: audience, slot: 1 });
    expect((await api.get("/metrics")).text).to.contain("scheduler_nodes 2");
  });

  it("brings a renter and a node together", async () => {
    await beat("cheap");
    await beat("dear");
    const { signed, id, sent } = ask();
    const { status, json: offered } = await sent;
    expect(status).to.equal(201);
    expect(offered).to.include({ id, status: "offered", node: cheap.node, rate: "800000" });

    const { json: held } = await api.get(`/v1/offers?node=${cheap.node}`);
    expect(held.jobs.map(({ id }) => id)).to.deep.equal([id]);
    const { id: offer, body, signature } = held.jobs[0]!.offer;
    const signedOffer = { body: offerSchema.parse(body), signature };
    verifyOffer(signedOffer, { scheduler: audience, node: cheap.node, now });
    verifyOfferFor(signedOffer, { scheduler: audience, request: signed.body });

    expect((await answer("accept", "cheap", offer)).json).to.include({ status: "assigned", node: cheap.node });
    expect((await answer("accept", "cheap", offer)).status, "again").to.equal(200);
    expectError(await answer("decline", "cheap", offer), 409, "OfferClosed");

    const data = Buffer.from("sealed for the node").toString("base64");
    const seal = signMessage("seal", { audience, job: id, node: cheap.node, sealedHash: sha256("sealed for the node") }, keyOf("renter"));
    expectError(await api.get(`/v1/jobs/${id}/spec`), 404, "SpecMissing");
    expectError(await api.send("PUT", `/v1/jobs/${id}/spec`, { signed: seal, data: "AAAA" }), 409, "SpecDiffers");
    expect((await api.send("PUT", `/v1/jobs/${id}/spec`, { signed: seal, data })).json.sealedHash).to.equal(seal.body.sealedHash);
    expect((await api.get(`/v1/jobs/${id}/spec`)).json).to.deep.equal({ node: cheap.node, sealedHash: seal.body.sealedHash, data });

    const core = new Core(engine.state, now);
    await engine.submit(chain([], { sessions: [sessionOf(core, id, "active", addressOf("session"))] }));
    expect((await api.get(`/v1/jobs/${id}`)).json).to.deep.include({ status: "running" });
    expectError(await api.send("DELETE", `/v1/jobs/${id}`, signMessage("cancel", { audience, job: id }, keyOf("renter"))), 409, "JobRuns");
    await engine.submit(chain([], { closedSessions: [addressOf("session")] }));
    expect((await api.get(`/v1/jobs/${id}`)).json).to.include({ status: "ended", end: "Finished" });
    expect((await api.get(`/v1/jobs?renter=${addressOf("renter")}`)).json.jobs).to.have.lengthOf(1);
  });

  it("answers a repeated request with the same job", async () => {
    const { signed, id, sent } = ask();
    expect((await sent).status).to.equal(201);
    const again = await Promise.all([1, 2, 3].map(() => api.send("POST", "/v1/jobs", signed)));
    expect(again.map(({ status, json }) => [status, json.id])).to.deep.equal(again.map(() => [200, id]));
    const { head } = engine;
    await api.send("POST", "/v1/jobs", signed);
    expect(engine.head.index).to.equal(head.index);
  });

  it("explains every node for every job, matched or not", async () => {
    await beat("dear");
    await beat("cheap");
    const matched = ask();
    await matched.sent;
    const { json: why } = await api.get(`/v1/jobs/${matched.id}/explain`);
    expect(why.winner).to.equal(cheap.node);
    expect(why.nodes).to.have.deep.members([
      { node: cheap.node, isWinner: true, reasons: [] },
      { node: dear.node, isWinner: false, reasons: ["Dearer"] },
    ]);
    const unmatched = ask({ region: "mars", capabilities: 1n << 100n });
    expect((await unmatched.sent).json.status).to.equal("waiting");
    const { json: none } = await api.get(`/v1/jobs/${unmatched.id}/explain?limit=1`);
    expect(none.winner).to.equal(undefined);
    expect(none.nodes).to.have.lengthOf(1);
    expect(none.nodes[0]!.reasons).to.deep.equal(["OtherRegion", "LacksCapability"]);
  });

  it("streams a node's offers as they come", async () => {
    const response = await fetch(`${api.url}/v1/offers/stream?node=${cheap.node}`);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const until = async (word: string) => {
      while (!text.includes(word)) text += (await reader.read()).value ?? expect.fail("the stream ended");
    };
    await until("event: jobs");
    await beat("cheap");
    const { id, sent } = ask();
    const { json } = await sent;
    await until(`"id":"${id}"`);
    await answer("decline", "cheap", json.offer.id);
    await until('"status":"offered"');
    await reader.cancel();
  });

  it("cancels a job for its renter only", async () => {
    const { id, sent } = ask();
    await sent;
    const cancel = (renter: string, job = id) => signMessage("cancel", { audience, job }, keyOf(renter));
    expectError(await api.send("DELETE", `/v1/jobs/${id}`, cancel("stranger")), 401, "WrongSignature");
    expectError(await api.send("DELETE", `/v1/jobs/${id}`, cancel("renter", sha256("another"))), 400, "BadRequest");
    for (const time of ["first", "again"]) {
      expect((await api.send("DELETE", `/v1/jobs/${id}`, cancel("renter"))).json, time).to.include({ status: "ended", end: "Cancelled" });
    }
  });

  it("lists nodes by class and region, page by page", async () => {
    const { json } = await api.get("/v1/nodes?class=gpu&region=eu-west-1&limit=1");
    expect(json.nodes).to.have.lengthOf(1);
    const { json: rest } = await api.get(`/v1/nodes?after=${json.nodes[0]!.node}`);
    expect([json.nodes[0]!.node, ...rest.nodes.map(({ node }) => node)]).to.have.members([cheap.node, dear.node]);
    expect((await api.get("/v1/nodes?class=cpu")).json.nodes).to.deep.equal([]);
  });

  it("gives its log, which replays to what the API says", async () => {
    const { text } = await api.get("/v1/log?from=1&limit=1000");
    const result = replay(text.trimEnd().split("\n"), audience);
    expect(result).to.include({ holds: true });
    expect(result.head).to.deep.equal(engine.head);
    expect(result.state.checkpoint()).to.equal(engine.state.checkpoint());
    expect((await api.get(`/v1/log?from=${result.head.index}&limit=1`)).text).to.equal(`${text.trimEnd().split("\n").at(-1)}\n`);
  });

  it("refuses what is malformed, forged, replayed or unknown, each by its code", async () => {
    const post = (body: unknown) => api.send("POST", "/v1/jobs", body);
    const { body, signature }: Signed<object> = requestOf("renter", { nonce: "forged", expiresAt: now + 9 });
    expectError(await post({ body, signature: `${signature.slice(0, -2)}00` }), 401, "WrongSignature");
    expectError(await post({ body: { ...body, audience: addressOf("elsewhere") }, signature }), 400, "WrongAudience");
    for (const wrong of [
      { body },
      { body, signature, more: 1 },
      { body: { ...body, more: 1 }, signature },
      { body: { ...body, capabilities: "01" }, signature },
      { body: { ...body, capabilities: (1n << 128n).toString() }, signature },
      { body: { ...body, maxRate: 5 }, signature },
      { body: { ...body, maxRate: "-1" }, signature },
      { body: { ...body, duration: 1e99 }, signature },
      { body: { ...body, renter: "not a key" }, signature },
      { body: { ...body, region: "../etc" }, signature },
      [],
      null,
    ]) {
      expectError(await api.sendText("POST", "/v1/jobs", JSON.stringify(wrong, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value))), 400, "BadRequest");
    }
    expectError(await api.sendText("POST", "/v1/jobs", "{"), 400, "BadRequest");
    expectError(await api.sendText("POST", "/v1/jobs", `"${"x".repeat(20_000)}"`), 413, "BodyTooLarge");
    expectError(await api.get("/v1/nothing"), 404, "NotFound");
    expectError(await api.get(`/v1/jobs/${sha256("nothing")}`), 404, "JobUnknown");
    expectError(await api.get("/v1/jobs/%00"), 400, "BadRequest");
    expectError(await api.get("/v1/log?from=-1"), 400, "BadRequest");
    expectError(await api.get(`/v1/offers?node=${addressOf("nobody")}`), 404, "NodeUnknown");
    expectError(await answer("accept", "cheap", sha256("nothing")), 404, "OfferUnknown");
    const beat = heartbeatOf("cheap", now - 1);
    expectError(await api.send("POST", `/v1/nodes/${cheap.node}/heartbeat`, beat), 409, "HeartbeatReplayed");
    expectError(await api.send("POST", `/v1/nodes/${dear.node}/heartbeat`, beat), 400, "BadRequest");
    expectError(await api.send("POST", `/v1/nodes/${cheap.node}/heartbeat`, heartbeatOf("cheap", now + 99)), 409, "ClockSkew");
  });

  it("leaves no trace of what it refused", async () => {
    const { index } = engine.head;
    const { body, signature } = requestOf("renter", { nonce: "twice", expiresAt: now + 9 });
    await api.send("POST", "/v1/jobs", { body, signature: signature.replaceAll("a", "b") });
    expect(engine.head.index).to.equal(index);
  });

  it("offers bind nobody else: another node, another scheduler, another request, or later", async () => {
    const { signed, sent } = ask();
    const { json } = await sent;
    const given = { body: offerSchema.parse(json.offer.body), signature: json.offer.signature };
    const { node, expiresAt } = given.body;
    expectRefused(() => verifyOffer(given, { scheduler: audience, node: addressOf("other"), now }), "NotYourOffer");
    expectRefused(() => verifyOffer(given, { scheduler: addressOf("other"), node, now }), "WrongAudience");
    expectRefused(() => verifyOffer(given, { scheduler: audience, node, now: expiresAt }), "OfferExpired");
    const cheaper = { ...given, body: { ...given.body, rate: 1n } };
    expectRefused(() => verifyOffer(cheaper, { scheduler: audience, node, now }), "WrongSignature");
    const request = { ...signed.body, maxRate: 1n };
    expectRefused(() => verifyOfferFor(given, { scheduler: audience, request }), "NotYourOffer");
  });

  it("lets one address ask only so often", () => {
    let time = 0;
    const limit = new RateLimit(60, () => time);
    for (let asked = 0; asked < 60; asked++) limit.take("10.0.0.1");
    expectRefused(() => limit.take("10.0.0.1"), "TooManyRequests");
    limit.take("10.0.0.2");
    time += 1_000;
    limit.take("10.0.0.1");
    expectRefused(() => limit.take("10.0.0.1"), "TooManyRequests");
  });
});
