/** Instants of the API as a field of the kind datetime-local shows and takes them: in the time of whoever looks, to the minute. */

export function localInput(at: string | undefined): string {
  if (at === undefined || Number.isNaN(Date.parse(at))) {
    return '';
  }
  const date = new Date(at);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The instant that a field says; the one before, with its seconds, as long as the field still shows it. */
export function instant(text: string, before?: string): string | undefined {
  if (text === '' || Number.isNaN(Date.parse(text))) {
    return undefined;
  }
  return before !== undefined && localInput(before) === text ? before : new Date(text).toISOString();
}
