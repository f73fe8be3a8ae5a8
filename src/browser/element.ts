export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] => Object.assign(document.createElement(tag), properties);

/** Said aloud when it changes. The attribute, because browsers before 2023 do not know the property. */
export const announcer = (tag: "p" | "div", className: string): HTMLElement => {
  const made = element(tag, { className });
  made.setAttribute("role", "status");
  return made;
};
