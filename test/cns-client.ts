// A browser's connection to the host name for cards, with a card in the reader or with none.
import { request } from "node:https";
import type { TLSSocket } from "node:tls";
import type { Issued } from "./cns-cards.ts";

export type Told = { status: number; location: string; body: string; headers: Record<string, string> };
export type Presented = {
  port: number;
  path?: string;
  method?: string;
  ca: string;
  card?: Pick<Issued, "cert" | "key"> | undefined;
  headers?: Record<string, string>;
  session?: Buffer | undefined;
  /** Given the connection once it stands. */
  connected?(socket: TLSSocket): void;
  maxVersion?: "TLSv1.2" | "TLSv1.3";
};

export const cardHost = "cns.ente.example";

export const present = ({
  port,
  path = "/?richiesta=r1",
  method = "GET",
  ca,
  card,
  headers = {},
  ...more
}: Presented) =>
  new Promise<Told>((resolve, reject) => {
    const { session, connected, maxVersion } = more;
    const asked = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method,
        servername: cardHost,
        ca,
        agent: false,
        headers: { host: cardHost, ...headers },
        ...(card && { cert: card.cert, key: card.key }),
        ...(session && { session }),
        ...(maxVersion && { maxVersion }),
      },
      (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (piece: string) => {
          body += piece;
        });
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? "",
            body,
            headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          }),
        );
      },
    );
    asked.on("error", reject);
    asked.on("socket", (socket) => socket.once("secureConnect", () => connected?.(socket as TLSSocket)));
    asked.end();
  });
