// A job that may use the network, and hosts of the tests' own that it may and may not reach: no packet leaves this machine.
import { execFile, execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { createServer, type AddressInfo, type Server } from "node:net";
import { promisify } from "node:util";
import { expect } from "chai";
import { until } from "../../scripts/start/until";
import type { AgentError } from "../../services/agent/src/errors";
import { bubblewrap } from "../../services/agent/src/sandbox/bubblewrap";
import { findCgroupBase } from "../../services/agent/src/sandbox/cgroup";
import { containers } from "../../services/agent/src/sandbox/containers";
import type { Driver } from "../../services/agent/src/sandbox/driver";
import { namespaces } from "../../services/agent/src/sandbox/namespaces";
import { DRIVERS, tryNetwork } from "../../services/agent/src/sandbox/probe";
import type { NetworkTerms } from "../../services/agent/src/sandbox/network";
import { Sandbox, type Isolation } from "../../services/agent/src/sandbox/sandbox";
import { folder, MIB, run, workload } from "./fixture";

/** Of a range that nobody on the internet has, and that is not kept for private use either. */
const OUTSIDE = { host: "203.0.113.17", outside: "203.0.113.18" };
const NEIGHBOUR = { host: "10.213.77.17", outside: "10.213.77.18" };
const LINK = `cm${process.pid}`;

/** On 7000 it says hello, on 7001 as much as one takes, on 7002 how many bytes of datagrams came to 7003. */
const SERVER = `
use IO::Socket::INET; use IO::Select;
my %on = map { $_ => IO::Socket::INET->new(LocalPort => $_, Listen => 9, ReuseAddr => 1) } 7000, 7001, 7002;
my $datagrams = IO::Socket::INET->new(LocalPort => 7003, Proto => "udp");
setsockopt($datagrams, SOL_SOCKET, SO_RCVBUF, 1 << 23);
my $select = IO::Select->new(values %on, $datagrams); my $counted = 0; $SIG{PIPE} = "IGNORE"; $SIG{CHLD} = "IGNORE"; $| = 1; print "ready\\n";
while (1) { for my $ready ($select->can_read) {
  if ($ready == $datagrams) { $counted += length $_ if defined recv($datagrams, $_, 65536, 0); next }
  my $client = $ready->accept or next;
  if ($ready == $on{7000}) { print $client "hello " . $client->peerhost }
  elsif ($ready == $on{7002}) { print $client $counted }
  elsif (!fork) { syswrite($client, "x" x 65536) or exit for 1..1024; exit }
  close $client;
} }`;

/** The same from this machine itself. */
const fromHere = async (script: string) => (await promisify(execFile)("sh", ["-c", script])).stdout;

/** Prints what each connection came to. */
function connect(...targets: [host: string, port: number][]): string {
  return `perl -e '
    use IO::Socket::INET;
    for (@ARGV) {
      my $socket = IO::Socket::INET->new(PeerAddr => $_, Timeout => 5);
      print "$_ ", ($socket ? "connected: " . <$socket> : "refused: $!"), "\\n";
    }' ${targets.map(([host, port]) => `${host}:${port}`).join(" ")}`;
}

const TERMS: NetworkTerms = { mbitPerSecond: 1_000, mibPerJob: 64, dns: [OUTSIDE.outside] };

describe("agent: a job's network", () => {
  let home: Awaited<ReturnType<typeof folder>>;
  let outside: ChildProcess;
  let listener: Server;

  const ip = (...words: string[]) => execFileSync("ip", words, { stdio: "pipe" });

  before(async () => {
    home = await folder();
    outside = spawn("unshare", ["--net", "perl", "-e", SERVER], { stdio: ["ignore", "pipe", "inherit"] });
    await once(outside.stdout!, "data");
    ip("link", "add", LINK, "type", "veth", "peer", "name", "outside", "netns", `${outside.pid}`);
    ip("link", "set", LINK, "up");
    const there = (...words: string[]) => execFileSync("nsenter", [`--net=/proc/${outside.pid}/ns/net`, "ip", ...words]);
    there("link", "set", "outside", "up");
    for (const { host, outside: other } of [OUTSIDE, NEIGHBOUR]) {
      ip("address", "add", `${host}/30`, "dev", LINK);
      there("address", "add", `${other}/30`, "dev", "outside");
    }
    listener = createServer((socket) => socket.end("the agent's own"));
    await new Promise<void>((resolve) => listener.listen(0, "0.0.0.0", resolve));
  });

  after(async () => {
    listener?.close();
    if (outside) {
      outside.kill("SIGKILL");
      await once(outside, "exit");
    }
    await home.remove();
  });

  async function isolation(driver: Driver, network?: NetworkTerms): Promise<Isolation> {
    const cgroups = await findCgroupBase(driver.usesEngine);
    if ("whyNot" in cgroups) throw new Error(cgroups.whyNot);
    return { driver, cgroups, folder: home.path, ...(network && { network }) };
  }

  for (const driver of [containers("podman", "runc"), bubblewrap]) {
    it(`reaches the internet in ${driver.name}, and neither this machine nor its neighbours nor a cloud's metadata`, async () => {
      const { port } = listener.address() as AddressInfo;
      const refused: [string, number][] = [
        ...([["10.0.2.2", port], [OUTSIDE.host, port], [NEIGHBOUR.host, port], [NEIGHBOUR.outside, 7_000]] as [string, number][]),
        ["169.254.169.254", 80],
      ];
      // They are there, and answer: what refuses is the job's own filter.
      const reached = await fromHere(connect([NEIGHBOUR.outside, 7_000], [OUTSIDE.host, port], [NEIGHBOUR.host, port]));
      expect(reached.match(/connected/g)).to.have.lengthOf(3);
      const script = `
        ${connect([OUTSIDE.outside, 7_000], ...refused)}
        cat /etc/resolv.conf; grep -c : /proc/net/if_inet6; grep CapEff /proc/self/status
        nft flush ruleset 2>/dev/null && echo flushed; ip link set tap0 down 2>/dev/null && echo down`;
      const { stdout } = await run(await isolation(driver, TERMS), script, { network: true });
      const lines = stdout.trim().split("\n");
      // The other side sees this machine, not the job.
      expect(lines[0]).to.equal(`${OUTSIDE.outside}:7000 connected: hello ${OUTSIDE.host}`);
      expect(lines.slice(1, 6)).to.deep.equal(refused.map(([host, at]) => `${host}:${at} refused: Connection refused`));
      expect(lines.slice(6)).to.deep.equal([`nameserver ${OUTSIDE.outside}`, "0", "CapEff:\t0000000000000000"]);
    });
  }

  it("is as fast as the operator lets it be", async () => {
    const send = `perl -e 'use IO::Socket::INET;
      my $socket = IO::Socket::INET->new(PeerAddr => "${OUTSIDE.outside}:7003", Proto => "udp");
      send($socket, "x" x 1024, 0) for 1..8192'`;
    const slow = await isolation(bubblewrap, { ...TERMS, mbitPerSecond: 1 });
    await run(slow, send, { network: true });
    const counted = await fromHere(connect([OUTSIDE.outside, 7_002]));
    // 8 MiB were sent at once; a second lets an eighth of one through, and a quarter of one at first.
    expect(Number(/connected: (\d+)/.exec(counted)![1])).to.be.within(1_024, 4 * MIB);
  });

  it("takes no more bytes than the operator lets it, whenever they come", async () => {
    const take = `perl -e 'use IO::Socket::INET; $SIG{ALRM} = sub { print $all + 0; exit }; alarm 1;
      my $socket = IO::Socket::INET->new(PeerAddr => "${OUTSIDE.outside}:7001");
      while (sysread($socket, my $part, 65536)) { $all += length $part } print $all'`;
    const { stdout } = await run(await isolation(bubblewrap, { ...TERMS, mibPerJob: 2 }), take, { network: true });
    expect(Number(stdout)).to.be.within(MIB, 2 * MIB);
  });

  it("is none where the spec does not ask for one", async () => {
    const { stdout } = await run(await isolation(bubblewrap, TERMS), connect([OUTSIDE.outside, 7_000]));
    expect(stdout).to.contain("refused: Network is unreachable");
  });

  it("is refused where the operator allows none, and where the sandbox cannot limit one", async () => {
    const refusal = async (refused: Isolation) => {
      const error = await Sandbox.create(refused, workload("true", { network: true })).catch((reason: unknown) => reason as AgentError);
      expect((error as AgentError).code).to.equal("NetworkRefused");
      return (error as AgentError).values["reason"];
    };
    expect(await refusal(await isolation(bubblewrap))).to.equal("the operator lets no job have one");
    const weak = DRIVERS.filter(({ takesNetwork }) => !takesNetwork);
    expect(weak.map(({ name }) => name)).to.include.members(["namespaces", "podman with runsc", "docker with runc", "docker with runsc"]);
    for (const driver of weak) expect(await refusal(await isolation(driver, TERMS))).to.equal(`${driver.name} cannot limit one`);
    await tryNetwork(await isolation(bubblewrap, TERMS));
    const error = await tryNetwork(await isolation(namespaces, TERMS)).catch((reason: unknown) => reason as AgentError);
    expect((error as AgentError).code).to.equal("NetworkUnavailable");
  });

  it("leaves nothing: no namespace, no folder, no process", async () => {
    expect(await readdir(home.path)).to.deep.equal([]);
    expect(await readFile("/proc/self/mountinfo", "utf8")).to.not.contain(home.path);
    const stacks = () => fromHere(`cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' ' | grep -c 'path [/]${home.path.slice(1)}' || true`);
    await until("the stacks' end", async () => (await stacks()).trim() === "0");
  });
});
