import type { Row } from "./rows.ts";

export const office: Record<string, Row> = {
  "GET /e/:ente/ufficio/lavori": { office: { amministratore: 200 } },
  "POST /e/:ente/ufficio/lavori": { office: { amministratore: 303 } },
};
