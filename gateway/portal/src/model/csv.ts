/** A line of a table for spreadsheets; what one would run as a formula begins with an apostrophe. */
export function csvLine(cells: string[]): string {
  return cells.map(cell => {
    const safe = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }).join(',');
}

/** With a mark at the beginning by which spreadsheets know that it is UTF-8. */
export function saveCsv(name: string, lines: string[]) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\uFEFF', lines.join('\r\n'), '\r\n'], {type: 'text/csv'}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
