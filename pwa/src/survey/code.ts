/** One-time codes: ten characters of Crockford's base 32 and a check character, written in groups so that they can be read aloud. */
export const CODE_LENGTH = 11

/** As the server compares it: capitals, no spaces or dashes, and the letters that are taken for digits read as digits. */
export function normalise(typed: string): string {
  return typed.toUpperCase().replace(/[\s\-–—_.]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
}

/** Groups of four: ABCD-EFGH-JKM. */
export function grouped(typed: string): string {
  return (normalise(typed).match(/.{1,4}/g) ?? []).join('-')
}

/** True when it cannot be a code. The last character may be one of Crockford's five check symbols too. */
export function isMalformed(typed: string): boolean {
  return !/^[0-9A-HJKMNP-TV-Z]{10}[0-9A-HJKMNP-TV-Z*~$=U]$/.test(normalise(typed))
}

/** The code in an address such as /e/enkat#ABCD-EFGH-JKM, or null. Fragments never reach a server, nor its logs. */
export function codeIn(fragment: string): string | null {
  let text
  try {
    text = decodeURIComponent(fragment.replace(/^#/, ''))
  } catch {
    return null
  }
  return isMalformed(text) ? null : grouped(text)
}
