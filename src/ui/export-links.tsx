import { ButtonLink } from "./button.tsx";

const formats = [
  { format: "csv", label: "CSV" },
  { format: "xlsx", label: "Excel (XLSX)" },
  { format: "ods", label: "LibreOffice (ODS)" },
] as const;

/** The list of this page, with its filters and in its order, as a file for spreadsheets. */
export const ExportLinks = ({ what, href }: { what: string; href(format: string): string }) => (
  <nav class="sp-operations" aria-label={`Scarica ${what}`}>
    {formats.map(({ format, label }) => (
      <ButtonLink key={format} tone="plain" icon="it-download" href={href(format)} of={`: scarica ${what}`}>
        {label}
      </ButtonLink>
    ))}
  </nav>
);
