import { registryIdl } from "../../sdk/src/generated";
import { refusesWithoutEachSignature } from "../support/unsigned";

describe("registry: who must sign", () => refusesWithoutEachSignature(registryIdl));
