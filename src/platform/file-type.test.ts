import assert from "node:assert/strict";
import { test } from "node:test";
import { type FileFormat, fileFormats } from "#kit/file-formats.ts";
import { sniffer } from "./file-type.ts";

const typesOf = (content: Buffer, piece = content.length): FileFormat[] => {
  const seen = sniffer();
  for (let at = 0; at < content.length; at += piece) seen.take(content.subarray(at, at + piece));
  return fileFormats.filter((format) => seen.is(format));
};

const zipHead = (name: string, rest = ""): Buffer => {
  const head = Buffer.alloc(30);
  head.write("PK\u0003\u0004", "latin1");
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name + rest, "latin1")]);
};
const der = Buffer.concat([Buffer.from("3082123406092a864886f70d010702a0", "hex"), Buffer.alloc(300, 1)]);
const docx = zipHead("[Content_Types].xml", `${"x".repeat(9000)}word/document.xml`);
const ofOdt = "application/vnd.oasis.opendocument.text";

test("capability 18: a file is what its bytes say, and nothing else", () => {
  const samples: [content: Buffer, types: FileFormat[]][] = [
    [Buffer.from("%PDF-1.7\n%âãÏÓ\n\u0000", "latin1"), ["pdf"]],
    [Buffer.from("\n\n%PDF-1.4\n\u0000"), ["pdf"]],
    [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), ["jpeg"]],
    [Buffer.from("89504e470d0a1a0a0000000d", "hex"), ["png"]],
    [Buffer.from("49492a0008000000", "hex"), ["tiff"]],
    [docx, ["docx"]],
    [zipHead("[Content_Types].xml", "xl/workbook.xml"), ["xlsx"]],
    [zipHead("mimetype", `${ofOdt}PK\u0003\u0004`), ["odt"]],
    [der, ["p7m"]],
    [Buffer.from('<?xml version="1.0"?><a/>'), ["txt", "csv", "xml"]],
    [Buffer.from("From: lia@example.it\r\nSubject: ciao\r\n\r\nciao"), ["txt", "csv", "eml"]],
    [Buffer.from("perché no;1\n"), ["txt", "csv"]],
  ];
  for (const [content, types] of samples) assert.deepEqual(typesOf(content), types, types.join());
});

test("capability 18: a signed file in base64 is a signed file", () => {
  assert.ok(typesOf(Buffer.from(der.toString("base64"))).includes("p7m"));
});

test("what decides may lie across two pieces", () => {
  for (const piece of [1, 7, 4096]) assert.deepEqual(typesOf(docx, piece), ["docx"], String(piece));
});

test("capability 18: programs, pages and archives in disguise are nothing that is taken", () => {
  const disguised: Buffer[] = [
    Buffer.from("MZ\u0090\u0000\u0003", "latin1"),
    Buffer.from("\u007fELF\u0002\u0001\u0001\u0000", "latin1"),
    zipHead("virus.exe"),
    // a page in front of a PDF, a macro in a document, a longer type that only begins like OpenDocument
    zipHead("[Content_Types].xml", "word/document.xml word/vbaProject.bin"),
    zipHead("mimetype", `${ofOdt}-templatePK`),
    // text up to the first piece, then not
    Buffer.concat([Buffer.alloc(5000, 97), Buffer.from([0])]),
  ];
  for (const content of disguised) assert.deepEqual(typesOf(content), [], content.subarray(0, 40).toString("latin1"));
  assert.deepEqual(typesOf(Buffer.from("<html><script>1</script>%PDF-1.7")), ["txt", "csv"]);
  assert.deepEqual(typesOf(Buffer.from("<!DOCTYPE html><p>")), ["txt", "csv"]);
});
