import { marketIdl } from "../../sdk/src/generated";
import { refusesWithoutEachSignature } from "../support/unsigned";

describe("market: who must sign", () => refusesWithoutEachSignature(marketIdl));
