/** Lets somebody keep what a page has made, under a name. */
export function saveFile(name: string, type: string, ...parts: string[]) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, {type}));
  link.download = name;
  link.click();
  // Not at once: a browser may begin to read only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
