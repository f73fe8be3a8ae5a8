import { Alert } from "#ui/alert.tsx";

/** Of an address that is older than what is kept, or of somebody else's. */
export const SearchGone = ({ asked, words }: { asked: string | undefined; words: string }) =>
  asked && words === "" ? (
    <Alert>
      Le parole che avevi cercato non sono più conservate: vedi tutto l'elenco. Scrivile di nuovo per cercare.
    </Alert>
  ) : null;
