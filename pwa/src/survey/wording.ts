/** Puts values into a pattern of the page's language: "Fråga {0} av {1}". */
export function worded(pattern: string, ...values: (string | number)[]): string {
  return pattern.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole))
}
