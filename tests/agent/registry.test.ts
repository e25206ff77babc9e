// An agent that gets a container image from a registry: Debian's, in a process of its own, over TLS.
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { expect } from "chai";
import { freePort } from "../../scripts/start/processes";
import { until } from "../../scripts/start/until";
import { findCgroupBase } from "../../services/agent/src/sandbox/cgroup";
import { containers, type Engine } from "../../services/agent/src/sandbox/containers";
import { fetchImage } from "../../services/agent/src/sandbox/driver";
import { folder, refusal, run } from "./fixture";
import { ENGINES, makeImage, removeImage } from "./image";

/** One that remembers no image. */
const driverOf = (engine: Engine) => containers(engine, "runc");

describe("agent: an image in a registry", () => {
  let home: Awaited<ReturnType<typeof folder>>;
  let registry: ChildProcess;
  let name: string;
  let reference: string;

  before(async () => {
    home = await folder();
    const port = await freePort();
    name = `127.0.0.1:${port}/renters/own`;
    registry = await startRegistry(port);
    process.env["SSL_CERT_FILE"] = `${home.path}/certificate`;
    const tag = await makeImage(home.path, "registry");
    execFileSync("podman", ["push", "--quiet", "--digestfile", `${home.path}/digest`, tag, `${name}:latest`], { stdio: "pipe" });
    removeImage(tag);
    reference = `${name}@${await readFile(`${home.path}/digest`, "utf8")}`;
  });

  after(async () => {
    delete process.env["SSL_CERT_FILE"];
    registry?.kill();
    await home.remove();
  });

  async function startRegistry(port: number): Promise<ChildProcess> {
    const [key, certificate] = [`${home.path}/key`, `${home.path}/certificate`];
    const subject = ["-subj", "/CN=registry", "-addext", "subjectAltName=IP:127.0.0.1"];
    execFileSync("openssl", ["req", "-x509", "-newkey", "ed25519", "-nodes", "-keyout", key, "-out", certificate, ...subject], { stdio: "pipe" });
    const http = { addr: `127.0.0.1:${port}`, tls: { key, certificate } };
    const config = { version: "0.1", log: { level: "error" }, storage: { filesystem: { rootdirectory: `${home.path}/registry` } }, http };
    // JSON is YAML too.
    await writeFile(`${home.path}/config`, JSON.stringify(config));
    const started = spawn("docker-registry", ["serve", `${home.path}/config`], { stdio: "ignore" });
    await until("the registry", async () => {
      const socket = connect(port, "127.0.0.1");
      const isThere = await once(socket, "connect").then(() => true, () => false);
      socket.destroy();
      return isThere;
    });
    return started;
  }

  it("is not taken from a registry that cannot show who it is", async () => {
    const { SSL_CERT_FILE } = process.env;
    delete process.env["SSL_CERT_FILE"];
    const error = await refusal(fetchImage(driverOf("podman"), reference)).finally(() => (process.env["SSL_CERT_FILE"] = SSL_CERT_FILE));
    expect(error.code).to.equal("ImageUnavailable");
    expect(error.values["reason"]).to.contain("certificate");
  });

  for (const engine of ENGINES) {
    it(`is pulled by its digest, once, and is the job's root: ${engine}`, async () => {
      const driver = driverOf(engine);
      const cgroups = await findCgroupBase(true);
      if ("whyNot" in cgroups) throw new Error(cgroups.whyNot);
      const ran = await run({ driver, cgroups, folder: home.path }, 'read name < /made-for; echo "$name"', { image: reference });
      expect(ran).to.include({ stdout: "registry\n", code: 0 });
      removeImage(reference, engine);
    });

    it(`is not had by another digest, though the name is there: ${engine}`, async () => {
      const error = await refusal(fetchImage(driverOf(engine), `${name}@sha256:${"1".repeat(64)}`));
      expect(error.code).to.equal("ImageUnavailable");
      expect(error.values["reason"]).to.contain("manifest unknown");
    });
  }

  it("is not taken where the registry's bytes are not those of the digest", async () => {
    const blobs = `${home.path}/registry/docker/registry/v2/blobs/sha256`;
    const paths = (await readdir(blobs, { recursive: true })).filter((path) => path.endsWith("/data")).map((path) => join(blobs, path));
    const all = await Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(path) })));
    const { path, bytes } = all.sort((a, b) => b.bytes.length - a.bytes.length)[0]!;
    bytes[bytes.length - 1]! ^= 1;
    await writeFile(path, bytes);
    for (const engine of ENGINES) {
      expect((await refusal(fetchImage(driverOf(engine), reference))).code).to.equal("ImageUnavailable");
      expect(execFileSync(engine, ["images", "--quiet", name], { encoding: "utf8" })).to.equal("");
    }
  });
});
