/** What keeps the toolchain from being installed or used, in words for the person who builds. */
export class ToolchainError extends Error {
  constructor(
    /** What is wrong, with the value that was found. */
    readonly problem: string,
    /** What to do about it. */
    readonly remedy: string,
  ) {
    super(`${problem}\n  ${remedy}`);
    this.name = new.target.name;
  }
}

/** The machine is not one that the toolchain knows how to install itself on. */
export class UnsupportedPlatform extends ToolchainError {}

/** The machine would do, but something has to be installed or made room for. */
export class MissingPrerequisite extends ToolchainError {}

/** What a package registry serves is not what the toolchain was made for. */
export class UnexpectedUpstream extends ToolchainError {}

/** A command of the installation failed. */
export class CommandFailed extends ToolchainError {}
