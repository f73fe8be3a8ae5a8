import type { Row } from "./rows.ts";

export const office: Record<string, Row> = {};
