// What makes the file PDF/A-2a and PDF/UA-1 beyond its pages: the XMP packet.

type Info = PDFKit.PDFDocument["info"];
/** pdfkit's own step that writes `info` into the XMP, without escaping it. */
type Innards = { _addInfo(): void; info: Info };

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (char) => entities[char] ?? char);

const escaped = (info: Info): Info =>
  Object.fromEntries(
    Object.entries(info).map(([key, value]) => [key, typeof value === "string" ? escapeXml(value) : value]),
  );

/** An ente named "Terra & <Mare>" must neither break the packet nor write into it. */
const escapeInfo = (doc: PDFKit.PDFDocument): void => {
  const innards = doc as unknown as Innards;
  const addInfo = innards._addInfo;
  innards._addInfo = () => {
    const info = innards.info;
    innards.info = escaped(info);
    addInfo.call(innards);
    innards.info = info;
  };
};

const property = (name: string, type: string, description: string): string =>
  `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>${type}` +
  "</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>" +
  `<pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`;

// PDF/A (ISO 19005-2, 6.6.2.3) refuses the pdfuaid property unless its schema stands in the same packet.
const universalAccessibility = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${property("part", "Integer", "Part of ISO 14289 that the file conforms to")}</rdf:Seq>
</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

/** pdfkit declares PDF/A or PDF/UA; this adds the second. */
export const declareBothStandards = (doc: PDFKit.PDFDocument): void => {
  escapeInfo(doc);
  doc.appendXML(universalAccessibility);
};
