import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { assetsFolder } from "#ui/assets.ts";
import { galleryPage } from "./pages.tsx";

// The same policy as the product's: what breaks it here would break it there.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const types: Record<string, string> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const sendAsset = (response: ServerResponse, name: string): void => {
  const packed = extname(name) !== ".woff2";
  response.setHeader("content-type", types[extname(name)] ?? "application/octet-stream");
  if (packed) response.setHeader("content-encoding", "br");
  response.end(readFileSync(join(assetsFolder(), packed ? `${name}.br` : name)));
};

/** Listens on a free port of this machine; the address has no slash at its end. */
export const serveGallery = async (port = 0): Promise<{ server: Server; address: string }> => {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path.startsWith("/a/")) return sendAsset(response, path.slice("/a/".length));
    const html = galleryPage(path.slice(1).replace(".html", ""));
    response.writeHead(html ? 200 : 404, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
    });
    response.end(html ?? "");
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};
