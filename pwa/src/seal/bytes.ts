/** Bytes as WebCrypto wants them: never shared with another thread. */
export type Bytes = Uint8Array<ArrayBuffer>

export const concat = (...parts: Uint8Array[]): Bytes => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0)
  return all
}

export const ascii = (text: string): Bytes => new Uint8Array([...text].map((character) => character.charCodeAt(0)))

/** Eight bytes, the highest first. */
export function long(number: number): Bytes {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(number))
  return bytes
}

export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

export async function sha(bits: 256 | 384, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(`SHA-${bits}`, bytes))
}

/** Base64url without padding (RFC 4648). */
export const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

/** The same the other way. Throws on anything else. */
export const fromText = (text: string): Bytes => ascii(atob(text.replace(/-/g, '+').replace(/_/g, '/')))

export const toNumber = (bytes: Uint8Array): bigint =>
  BigInt(`0x${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`)

/** Big endian, so many bytes long. */
export const fromNumber = (number: bigint, length: number): Bytes =>
  new Uint8Array(Array.from(number.toString(16).padStart(2 * length, '0').matchAll(/../g), ([pair]) => parseInt(pair, 16)))
