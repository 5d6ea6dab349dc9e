/** Today's calendar date, `YYYY-MM-DD`, in an IANA zone or the machine's: read once, at the edge. */
export function isoDateNow(timeZone: string | undefined): string {
  const now = new Date();
  if (timeZone === undefined) {
    const two = (value: number): string => String(value).padStart(2, "0");
    return `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(now);
}
