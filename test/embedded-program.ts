// Run by the launcher's tests as a process of its own, so that it can be killed: starts, says where, stops when told.
import { startEmbedded } from "../src/db/embedded/start.ts";

const [dataDir = ""] = process.argv.slice(2);
process.on("SIGINT", () => {});
const server = await startEmbedded({ dataDir, patienceMs: 1_000 });
console.log(JSON.stringify({ url: server.url }));
process.stdin.once("data", async () => {
  await server.stop();
  process.exit(0);
});
