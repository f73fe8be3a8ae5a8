import type { Frame } from "#ui/frame.ts";

export const signedOut: Frame = {
  ente: {
    nome: "Comune di Borgo Sereno",
    href: "/e/borgo-sereno",
    owner: { nome: "Regione Piemonte", href: "/" },
    contacts: {
      address: "Piazza del Municipio 1, 10999 Borgo Sereno (TO)",
      phone: "011 0000000",
      hours: "lun-ven 8:00-18:00",
      email: "sportello@borgosereno.example",
      pec: "protocollo@pec.borgosereno.example",
    },
  },
  assistance: "/e/borgo-sereno/servizi/prova/assistenza",
};

export const signedIn: Frame = {
  ...signedOut,
  person: { nome: "Maria Domenica D’Amico Castellengo", unread: 3, secondsLeft: 1800 },
  actingFor: "Comune di San Martino Canavese (Legale Rappresentante)",
  demo: true,
};

export const arabic: Frame = { ...signedIn, lang: "ar", dir: "rtl", current: "istanze" };
