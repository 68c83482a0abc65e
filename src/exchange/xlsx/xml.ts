/** Small words of XML. */

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as XML holds it; characters that XML does not have are left out. */
export const escaped = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"]/g, (each) => escapes[each]!);

/** An element; attributes that are undefined are left out, the content is XML already. */
export function element(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content = ""): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]));
  return `<${name}${written.join("")}${content === "" ? "/>" : `>${content}</${name}>`}`;
}
