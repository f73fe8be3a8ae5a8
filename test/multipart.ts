// A form with files, as a browser writes it (RFC 7578).

export type SentFile = { name: string; content: Buffer | string; type?: string };
export type SentFiles = Record<string, SentFile[]>;

const boundary = "----sportello4711";
export const multipartType = `multipart/form-data; boundary=${boundary}`;

// as the HTML standard writes names: quotes and line ends are escaped, all else is UTF-8
const quoted = (text: string): string =>
  `"${text.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A")}"`;

export const multipart = (fields: [name: string, text: string][], files: SentFiles): Buffer => {
  const part = (head: string, content: Buffer | string) => [
    Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from("\r\n"),
  ];
  return Buffer.concat([
    ...fields.flatMap(([name, text]) => part(`Content-Disposition: form-data; name=${quoted(name)}`, text)),
    ...Object.entries(files).flatMap(([field, all]) =>
      all.flatMap(({ name, content, type = "application/octet-stream" }) =>
        part(
          `Content-Disposition: form-data; name=${quoted(field)}; filename=${quoted(name)}\r\nContent-Type: ${type}`,
          content,
        ),
      ),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
};
