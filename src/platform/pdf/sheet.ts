import PDFDocument from "pdfkit";
import { printable, widthOfLine } from "./lines.ts";
import { declareBothStandards } from "./metadata.ts";
import { drawLines, linesOf, type Paper } from "./paper.ts";
import { ink, styles } from "./styles.ts";

// From a blank sheet to a file: A4, tagged, PDF/A-2a and PDF/UA-1, with what stands at the head and foot of every page.

export type Sheet = {
  title: string;
  author: string;
  createdAt: Date;
  /** Left of the page number, on every page. */
  footer: string;
  /** Across the head of every page. */
  banner?: string | undefined;
  /** Only tests turn it off, to look inside. */
  compress?: boolean | undefined;
};

const margin = 56;
const bannerHeight = 24;
const bannerTop = 30;

export const openPaper = (sheet: Sheet): Paper => {
  const top = sheet.banner ? bannerTop + bannerHeight + 22 : margin;
  const doc = new PDFDocument({
    size: "A4",
    margins: { top, bottom: 0, left: margin, right: margin },
    subset: "PDF/A-2a",
    tagged: true,
    pdfVersion: "1.7",
    lang: "it-IT",
    displayTitle: true,
    bufferPages: true,
    compress: sheet.compress ?? true,
    // pdfkit's own Helvetica is not embedded, which PDF/A forbids
    font: null as unknown as string,
    info: {
      Title: printable(sheet.title).replaceAll("\n", " "),
      Author: printable(sheet.author).replaceAll("\n", " "),
      Creator: "Sportello",
      Producer: "Sportello",
      CreationDate: sheet.createdAt,
    },
  });
  declareBothStandards(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);
  const width = doc.page.width - 2 * margin;
  const paper: Paper = { doc, root, left: margin, width, top, bottom: doc.page.height - 68, waiting: [] };
  doc.y = top;
  if (sheet.banner) root.add(doc.struct("P", {}, () => drawBanner(paper, sheet.banner ?? "")));
  return paper;
};

/** Writes the foot of every page and gives the file: the same bytes for the same content and date. */
export const closePaper = async (paper: Paper, sheet: Sheet): Promise<Buffer> => {
  const { doc, root } = paper;
  root.end();
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    drawFooter(paper, sheet.footer, `pagina ${page + 1} di ${count}`);
    doc.endMarkedContent();
    if (!sheet.banner || page === 0) continue;
    doc.markContent("Artifact", { type: "Pagination", attached: ["Top"] });
    drawBanner(paper, sheet.banner);
    doc.endMarkedContent();
  }
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const written = new Promise((resolve, reject) => doc.once("end", resolve).once("error", reject));
  doc.end();
  await written;
  return Buffer.concat(chunks);
};

const drawFooter = (paper: Paper, left: string, right: string): void => {
  const { doc, width } = paper;
  const y = doc.page.height - 50;
  doc
    .lineWidth(0.5)
    .strokeColor(ink.rule)
    .moveTo(paper.left, y)
    .lineTo(paper.left + width, y)
    .stroke();
  const page = linesOf(paper, right, styles.small, width);
  const pageWidth = Math.max(...page.map(widthOfLine));
  drawLines(
    paper,
    linesOf(paper, left, styles.small, width - pageWidth - 20).slice(0, 2),
    styles.small,
    paper.left,
    y + 5,
  );
  drawLines(paper, page, styles.small, paper.left + width - pageWidth, y + 5);
};

const drawBanner = (paper: Paper, text: string): void => {
  const { doc, left, width } = paper;
  doc.rect(left, bannerTop, width, bannerHeight).fill(ink.alarm);
  const [line = []] = linesOf(paper, text, styles.banner, width - 20);
  const y = bannerTop + (bannerHeight - styles.banner.lineHeight) / 2;
  drawLines(paper, [line], styles.banner, left + (width - widthOfLine(line)) / 2, y);
};
