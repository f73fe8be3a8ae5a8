import type { Typed } from "./draft-form.ts";

export type Saved =
  | { outcome: "saved"; revision: number; savedAt: string; cleared: string[] }
  | { outcome: "conflict" }
  | { outcome: "closed" }
  | { outcome: "ended"; kept: boolean; signIn: string }
  /** Refused for what it is: the same again would be refused again. */
  | { outcome: "refused" }
  /** The line or the server is down: worth trying again. */
  | { outcome: "unreachable" };

// Browsers let at most 64 kB outlive the page.
const outlivesPage = (body: string): boolean => body.length < 60_000;

const meaning = async (response: Response): Promise<Saved> => {
  if (response.status >= 500 || response.status === 429) return { outcome: "unreachable" };
  if (!response.headers.get("content-type")?.includes("json")) return { outcome: "refused" };
  const answer = (await response.json()) as {
    revision?: number;
    savedAt?: string;
    cleared?: string[];
    conflict?: boolean;
    closed?: boolean;
    sessionEnded?: boolean;
    kept?: boolean;
    signIn?: string;
  };
  if (answer.sessionEnded) return { outcome: "ended", kept: answer.kept ?? false, signIn: answer.signIn ?? "" };
  if (answer.conflict) return { outcome: "conflict" };
  if (answer.closed) return { outcome: "closed" };
  if (!response.ok || answer.revision === undefined) return { outcome: "refused" };
  const { revision, savedAt = "", cleared = [] } = answer;
  return { outcome: "saved", revision, savedAt, cleared };
};

/** Posts a draft as its form would, and says what came of it. */
export const saveDraft = async (url: string, typed: Typed, revision: string): Promise<Saved> => {
  const body = new URLSearchParams([...typed, ["revisione", revision]]).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded", accept: "application/json" };
  const timeout = AbortSignal.timeout(20_000);
  try {
    return await meaning(
      await fetch(url, { method: "POST", body, headers, keepalive: outlivesPage(body), signal: timeout }),
    );
  } catch {
    return { outcome: "unreachable" };
  }
};
