import { canonical } from "../../services/scheduler/src/canonical";

export interface JobAnswer {
  id: string;
  status: string;
  end?: string;
  node?: string;
  offer: { id: string; body: object; signature: string };
  sealedHash?: string;
}

/** Whatever the API may answer; the tests look for what they asked for. */
interface Json extends JobAnswer {
  jobs: JobAnswer[];
  winner?: string;
  nodes: { node: string; reasons: string[] }[];
  error: { code: string };
}

export interface Answer {
  status: number;
  json: Json;
  text: string;
}

/** Speaks to a scheduler as any client would. */
export class ApiClient {
  constructor(readonly url: string) {}

  get(path: string): Promise<Answer> {
    return this.send("GET", path);
  }

  async send(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.sendText(method, path, body === undefined ? undefined : canonical(body));
  }

  async sendText(method: string, path: string, body?: string): Promise<Answer> {
    const headers = body === undefined ? {} : { "content-type": "application/json" };
    const response = await fetch(this.url + path, { method, headers, ...(body !== undefined && { body }) });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json");
    return { status: response.status, text, json: (isJson ? JSON.parse(text) : {}) as Json };
  }
}
