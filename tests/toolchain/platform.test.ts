import { expect } from "chai";
import { MissingPrerequisite, UnsupportedPlatform } from "../../scripts/sbf/errors";
import { requiredSpace } from "../../scripts/sbf/pins";
import { checkMachine, codenameOf, type Machine } from "../../scripts/sbf/platform";

const supported: Machine = {
  operatingSystem: "linux",
  processor: "x64",
  debianCodename: "bookworm",
  nodeVersion: "20.11.0",
  isRoot: false,
  hasDebianKeyring: true,
  missingPackages: [],
  cacheFolder: "/home/someone/.cache/compute-market",
  cacheIsWritable: true,
  freeSpace: requiredSpace,
};

describe("the toolchain's checks of the machine", () => {
  const refusals: [string, Partial<Machine>, typeof UnsupportedPlatform | typeof MissingPrerequisite, RegExp][] = [
    ["another operating system", { operatingSystem: "darwin" }, UnsupportedPlatform, /linux x64; this machine is darwin x64[^]*Solana's own tools/],
    ["another processor", { processor: "arm64" }, UnsupportedPlatform, /this machine is linux arm64/],
    ["another release of Debian", { debianCodename: "trixie" }, UnsupportedPlatform, /Debian 12 \(bookworm\)[^]*"trixie"[^]*Solana's own tools/],
    ["a Linux that does not say what it is", { debianCodename: "" }, UnsupportedPlatform, /says "nothing"/],
    ["a Node that is too old", { nodeVersion: "18.19.0" }, MissingPrerequisite, /Node 18\.19\.0 is too old[^]*Node 20/],
    ["a missing keyring", { hasDebianKeyring: false }, MissingPrerequisite, /debian-archive-keyring\.gpg is missing[^]*apt-get install debian-archive-keyring/],
    ["a space in the path of the cache", { cacheFolder: "/home/some one/.cache" }, MissingPrerequisite, /"\/home\/some one\/\.cache"[^]*XDG_CACHE_HOME/],
    ["a colon in the path of the cache", { cacheFolder: "/a:b" }, MissingPrerequisite, /"\/a:b" has a space or a colon/],
    ["a cache that cannot be written", { cacheIsWritable: false }, MissingPrerequisite, /cannot be written[^]*XDG_CACHE_HOME/],
    ["a full disk", { freeSpace: 1_240_000_000 }, MissingPrerequisite, /1\.2 GB are free at \/home\/someone[^]*needs 3\.0 GB/],
    ["missing packages without root", { missingPackages: ["g++", "rustc-web"] }, MissingPrerequisite, /g\+\+, rustc-web\.[^]*As root: apt-get update && apt-get install --no-install-recommends g\+\+ rustc-web/],
  ];
  for (const [what, difference, kind, message] of refusals)
    it(`error: ${what}`, () => {
      expect(() => checkMachine({ ...supported, ...difference })).to.throw(kind, message);
    });

  it("accept a machine that has everything", () => {
    expect(() => checkMachine(supported)).not.to.throw();
  });

  it("accept missing packages where root can install them", () => {
    expect(() => checkMachine({ ...supported, isRoot: true, missingPackages: ["rustc-web"] })).not.to.throw();
  });

  it("read the release of Debian from /etc/os-release, quoted or not", () => {
    expect(codenameOf('ID=debian\nVERSION_CODENAME=bookworm\nNAME="x"\n')).to.equal("bookworm");
    expect(codenameOf('VERSION_CODENAME="bookworm"\n')).to.equal("bookworm");
    expect(codenameOf("ID=alpine\n")).to.equal("");
  });
});
