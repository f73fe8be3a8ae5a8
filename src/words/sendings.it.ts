// The sendings of one istanza: the first one, and a correction each after it.

export const sendingName = (n: number): string => (n === 1 ? "Primo invio" : `Correzione n. ${n - 1}`);

/** Until an outside system of protocol has given the number. */
export const protocolAwaited = {
  richiedente: "Registrazione in corso: il numero compare nella pagina dell'istanza",
  ufficio: "In attesa del numero",
};
