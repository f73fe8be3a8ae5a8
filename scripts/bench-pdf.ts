import { drawReceipt } from "#platform/pdf/receipt.ts";
import { sentReceipt } from "../test/receipts.ts";

// Receipts for a second of CPU: what one core of a worker can file, whatever else the machine does.

const drawn = async (users: number, count: number): Promise<number> => {
  const start = process.cpuUsage();
  for (let n = 0; n < count; n++)
    await drawReceipt(sentReceipt(users, { number: `SERV06.2026.${String(n).padStart(7, "0")}` }));
  const { user, system } = process.cpuUsage(start);
  return count / ((user + system) / 1e6);
};

type Result = { users: number; perCpuSecond: number };

export const benchPdf = async (): Promise<Result[]> => {
  await drawn(2, 30);
  const results: Result[] = [];
  for (const users of [1, 5, 30])
    results.push({ users, perCpuSecond: Math.round(await drawn(users, 150 / Math.sqrt(users))) });
  return results;
};

if (process.argv[1]?.endsWith("bench-pdf.ts")) {
  for (const { users, perCpuSecond } of await benchPdf())
    console.log(`receipt of ${users} users: ${perCpuSecond} documents for a second of CPU`);
  console.log(`memory: ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
}
