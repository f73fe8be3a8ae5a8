// Who takes charge of short messages: read and checked with the rest of the environment.

export type SmsSettings = {
  url: string;
  /** File with the token that the gateway wants; absent: none. */
  tokenFile: string | undefined;
  /** The sender that telephones show. */
  from: string;
};

type Given = Record<string, string | undefined>;

export const readSms = (given: Given): SmsSettings | undefined =>
  given.SMS_URL
    ? { url: given.SMS_URL, tokenFile: given.SMS_TOKEN_FILE || undefined, from: given.SMS_FROM || "Sportello" }
    : undefined;

// the token and the codes travel to it: in clear only within this machine
const isSafe = (url: string): boolean =>
  URL.canParse(url) &&
  (new URL(url).protocol === "https:" || /^http:\/\/(127\.0\.0\.1|\[::1\]|localhost)[:/]/.test(new URL(url).href));

/** Each fault with what makes it one. */
export const faultsOfSms = (given: Given, demo: boolean): [wrong: boolean, fault: string][] => {
  const sms = readSms(given);
  return [
    [demo && sms !== undefined, "SMS_URL sends real messages: set SPORTELLO_DEMO=0 with it"],
    [sms !== undefined && !isSafe(sms.url), "SMS_URL must be an https address, or an http one of this machine"],
    [
      sms !== undefined && URL.canParse(sms.url) && new URL(sms.url).username + new URL(sms.url).password !== "",
      "SMS_URL must hold no user and password: the token goes into SMS_TOKEN_FILE",
    ],
    // 3GPP TS 23.040: a sender in letters has eleven of them at most
    [
      sms !== undefined && !/^[A-Za-z0-9]{1,11}$|^\+?\d{1,15}$/.test(sms.from),
      `SMS_FROM must be eleven letters and digits at most, or a number, not ${sms?.from}`,
    ],
    [!sms && Boolean(given.SMS_TOKEN_FILE || given.SMS_FROM), "SMS_TOKEN_FILE and SMS_FROM go with SMS_URL"],
  ];
};
