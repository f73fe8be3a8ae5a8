// operate card-issuers: takes the issuers of cards out of the national trusted list, for CNS_DIR.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { issuersIn, type ListedIssuer } from "#platform/cns/trusted-list.ts";
import { Refused } from "#platform/saml/read-xml.ts";
import { given, OptionsFault, readOptions } from "./options.ts";

const checks = {
  list: given,
  signer: (text: string) =>
    /^([0-9a-f]{2}:?){32}$/i.test(text)
      ? undefined
      : "must be the SHA-256 fingerprint of the certificate that signs the list",
  to: given,
};

const fileOf = ({ certificate }: ListedIssuer): string =>
  `tsl-${certificate.fingerprint256.replaceAll(":", "").slice(0, 16).toLowerCase()}.pem`;

const listed = (xml: string, signer: string): ListedIssuer[] => {
  try {
    return issuersIn(xml, signer);
  } catch (error) {
    if (error instanceof Refused) throw new OptionsFault(`--list: ${error.message}`);
    throw error;
  }
};

/** Writes what is on the list and names what is on it no more: to take that away is the operator's decision. */
export const cardIssuersCommand = async (args: readonly string[]): Promise<string> => {
  const { list, signer, to } = readOptions(args, checks);
  const issuers = listed(await readFile(list, "utf8"), signer);
  await mkdir(to, { recursive: true });
  for (const issuer of issuers) {
    await writeFile(
      join(to, fileOf(issuer)),
      `# ${issuer.name.replace(/\s+/g, " ")}\n${issuer.certificate.toString()}`,
    );
  }
  const names = issuers.map(fileOf);
  const former = (await readdir(to)).filter((file) => file.startsWith("tsl-") && !names.includes(file));
  return [
    ...issuers.map((issuer) => `${fileOf(issuer)} until ${issuer.certificate.validTo}: ${issuer.name}`),
    ...former.map((file) => `${file} is on the list no more`),
    `${issuers.length} issuers`,
  ].join("\n");
};
