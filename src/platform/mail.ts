import { createTransport } from "nodemailer";

// Mails leave through here, one call for each row of the register; a job calls it and tries again when it throws.

export type Message = {
  /** The row of the register: a second handing over of the same row carries the same Message-ID. */
  id: string;
  /** Bare addresses, without a name. */
  from: string;
  to: string;
  subject: string;
  text: string;
  attachments: { name: string; mediaType: string; content: Uint8Array }[];
};

export type Mail = {
  /** Resolves when the next server has taken charge of the message. */
  hand(message: Message): Promise<void>;
};

/** `url` is "smtps://user:password@host:465" or "smtp://host:25". */
export const smtpMail = (url: string): Mail => {
  const transport = createTransport(url, {
    // a text that came from a form must never make the server read a file or fetch an address
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async hand({ id, from, to, subject, text, attachments }) {
      const sender = oneAddress(from);
      const receiver = oneAddress(to);
      await transport.sendMail({
        envelope: { from: sender, to: receiver },
        from: { name: "", address: sender },
        to: { name: "", address: receiver },
        subject: onOneLine(subject),
        text,
        messageId: `<${id}@${sender.slice(sender.lastIndexOf("@") + 1)}>`,
        // RFC 3834: no answering machine answers to it
        headers: { "Auto-Submitted": "auto-generated" },
        attachments: attachments.map(({ name, mediaType, content }) => ({
          filename: onOneLine(name),
          contentType: mediaType,
          content: Buffer.from(content),
        })),
      });
    },
  };
};

/** In the demo nothing leaves: the mails are read at /posta, from the register. */
export const demoMail = (): Mail => ({ hand: async () => {} });

const oneAddress = (address: string): string => {
  if (!/^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+$/.test(address)) throw new Error("Not one mail address");
  return address;
};

const onOneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ").trim();
