// How long a password is (NIST SP 800-63B-4, 3.1.1.2): the same on the server and in the browser. No rule about which
// signs it is made of, and no change from time to time (S2.73).

/** Where a second factor is asked too. */
export const shortestPassword = 8;
/** Where nothing else is asked. */
export const shortestAlone = 15;
export const longestPassword = 128;

/** As people count: an accented letter and a face are one each. */
export const passwordLength = (password: string): number => [...password.normalize("NFC")].length;
