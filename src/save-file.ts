// Gives a file to the browser's downloads.

/** Whether it is kept, and where, is between the browser and the person: a page is not told. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Browsers have begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
