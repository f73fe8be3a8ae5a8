// control characters, what a broken encoding leaves behind, and everything invisible: marks that turn the reading
// direction make "fpdexe" out of "fexe.pdf"
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\uFFFD]/gu;
// folders of any system are cut off before; these no Windows folder takes
const forbidden = /[<>:"|?*]/g;
const most = 150;

const shortened = (name: string): string => {
  const signs = [...name];
  if (signs.length <= most) return name;
  const ending = /\.[^.]{1,20}$/.exec(name)?.[0] ?? "";
  return signs.slice(0, most - [...ending].length).join("") + ending;
};

/** The name of a file of another device, without folders and without what a name cannot hold; never empty. */
export const cleanFileName = (given: string): string => {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const name = last
    .normalize("NFC")
    .replace(unseen, "")
    .replace(forbidden, "_")
    .replace(/\s+/g, " ")
    .replace(/^[ .]+|[ .]+$/g, "");
  return shortened(name) || "file";
};
