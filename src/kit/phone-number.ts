/** A telephone in one spelling, "+390114321234"; a number without a country is Italian. "" when there is none. */
export const normalPhone = (typed: string): string => {
  const signs = typed.replace(/[^\d+]/g, "").replace(/^00/, "+");
  if (signs === "" || signs.startsWith("+")) return signs;
  return `+39${signs}`;
};
