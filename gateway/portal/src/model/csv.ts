import {saveFile} from './file';

/** A line of a table for spreadsheets; what one would run as a formula begins with an apostrophe. */
export function csvLine(cells: string[]): string {
  return cells.map(cell => {
    const safe = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }).join(',');
}

/** Lines of a CSV, of which a quoted one may hold breaks. */
export function csvLines(text: string): string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/);
}

function cells(line: string): string[] {
  return line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
}

/** Several tables, each with a head of its own, as one that has the columns of all. */
export function joinedTables(tables: string[][]): string[] {
  const columns = [...new Set(tables.flatMap(([head = '']) => cells(head)))];
  const rows = tables.flatMap(([head = '', ...body]) => {
    const at = cells(head);
    return body.map(line => {
      const row = cells(line);
      return columns.map(column => row[at.indexOf(column)] ?? '').join(',');
    });
  });
  return [columns.join(','), ...rows];
}

/** With a mark at the beginning by which spreadsheets know that it is UTF-8. */
export function saveCsv(name: string, lines: string[]) {
  saveFile(name, 'text/csv', '\uFEFF', lines.join('\r\n'), '\r\n');
}
