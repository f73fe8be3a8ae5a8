import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOfCns, readCns } from "./cns-settings.ts";

const main = "https://servizi.ente.example";
const good = { CNS_URL: "https://cns.ente.example/", CNS_PORT: "3443", CNS_DIR: "/etc/sportello/cns" };
const faults = (given: Record<string, string>) =>
  faultsOfCns(given, main).flatMap(([wrong, fault]) => (wrong ? [fault] : []));

test("without CNS_URL no cards are read, and what else is given of them is named", () => {
  assert.equal(readCns({}), undefined);
  assert.deepEqual(faults({}), []);
  assert.match(faults({ CNS_PORT: "3443", CNS_DIR: "/x" }).join(), /^CNS_PORT, CNS_DIR serve nothing without CNS_URL/);
});

test("own TLS or a proxy, on a host name of its own", () => {
  assert.deepEqual(faults(good), []);
  assert.deepEqual(readCns({ ...good, HOST: "0.0.0.0" }), {
    url: "https://cns.ente.example",
    host: "0.0.0.0",
    port: 3443,
    from: { dir: "/etc/sportello/cns", oldCards: false },
  });
  const behind = { CNS_URL: good.CNS_URL, CNS_PORT: "3312", CNS_PROXY_SECRET_FILE: "/etc/sportello/cns-secret" };
  assert.deepEqual(faults(behind), []);
  assert.deepEqual(readCns(behind)?.from, { proxySecretFile: "/etc/sportello/cns-secret" });
});

test("every fault is named", () => {
  assert.match(faults({ ...good, CNS_URL: "http://cns.ente.example" }).join(), /must be https/);
  assert.match(faults({ ...good, CNS_URL: "https://cns.ente.example/carta" }).join(), /without a path/);
  assert.match(faults({ ...good, CNS_URL: main }).join(), /another host name than PUBLIC_URL/);
  for (const port of ["", "x", "70000"]) assert.match(faults({ ...good, CNS_PORT: port }).join(), /CNS_PORT must be/);
  assert.match(faults({ ...good, CNS_PROXY_SECRET_FILE: "/x" }).join(), /not both/);
  assert.match(faults({ CNS_URL: good.CNS_URL, CNS_PORT: "1" }).join(), /not both/);
});
