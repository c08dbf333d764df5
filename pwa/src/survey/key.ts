/**
 * A new key for one filled-in form, by which the server counts a form that is sent twice once. Made here and not taken from the
 * page: a page kept in a cache would give two people the same key, and the second answer would be taken for a repeat.
 */
export function newKey(fill: (bytes: Uint8Array) => Uint8Array = (bytes) => crypto.getRandomValues(bytes)): string {
  const bytes = fill(new Uint8Array(16))
  // Version 4 of RFC 9562: random but for six bits.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
