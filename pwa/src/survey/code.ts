/** One-time codes: ten characters of Crockford's base 32 and a check character, written in groups so that they can be read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 11

/** As the server compares it: capitals, no spaces or dashes, and the letters that are taken for digits read as digits. */
export function normalise(typed: string): string {
  return typed.toUpperCase().replace(/[\s\-–.]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
}

/** Groups of four: K7M2-Q8XW-3PZ. */
export function grouped(typed: string): string {
  return (normalise(typed).match(/.{1,4}/g) ?? []).join('-')
}

/** True when it cannot be a code: told at once, even without a network, instead of after the last question. */
export function isMalformed(typed: string): boolean {
  const places = [...normalise(typed)].map((character) => ALPHABET.indexOf(character))
  return places.length !== CODE_LENGTH || places.includes(-1) || places.at(-1) !== check(places.slice(0, -1))
}

/** The code in an address such as /e/enkat#c=K7M2-Q8XW-3PZ or /e/enkat#K7M2-Q8XW-3PZ, or null. Fragments never reach a server, nor its logs. */
export function codeIn(fragment: string): string | null {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''))
  const text = parts.get('c') ?? [...parts.keys()][0] ?? ''
  return isMalformed(text) ? null : grouped(text)
}

/** The same fragment with only what may stay in the address: what the QR code said about the keys. */
export function withoutCode(fragment: string): string {
  const keys = new URLSearchParams(fragment.replace(/^#/, '')).get('k')
  return keys === null ? '' : `#k=${keys}`
}

/** Luhn's rule for 32 characters, as the server reckons it: finds every single wrong character. */
function check(places: number[]): number {
  const sum = places.reduce((total, place, i) => {
    const doubled = place * ((places.length - i) % 2 === 1 ? 2 : 1)
    return total + Math.floor(doubled / 32) + (doubled % 32)
  }, 0)
  return (32 - (sum % 32)) % 32
}
