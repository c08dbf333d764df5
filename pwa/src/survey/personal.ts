/** What in a text could tell who somebody is. */
export type Trace = 'number' | 'phone' | 'mail' | 'address' | 'name'

/** Ten digits of a Swedish personal or coordination number (the day plus 60), with or without century and sign. */
const NUMBER = /(?<!\d)(?:19|20)?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?!\d)/g
const PHONE = /(?<![\d/-])(?:(?:\+|00)\d{1,3}|0\d)(?:[ \-()]{0,2}\d){6,10}(?!\d)/
const MAIL = /[^\s@,;:]+@[^\s@,;:]+\.\p{L}{2,}/u
const ADDRESS = /\p{L}+(?:gatan?|vägen|väg|gränd|stigen|stig|allén?|backen|backe|torget|torg|plan|street|road)\s+\d+/iu
/** Capital letters after a word for somebody at work, or after what leads up to a name. */
const NAME = new RegExp([
  '(?:handläggar|socialsekreterar|biståndshandläggar|boendestödjar|kontaktperson|assistent|kurator|chef|lärar|läkar)\\p{Ll}*,?(?: (?:heter|hette|är|var))? \\p{Lu}\\p{Ll}',
  '(?:heter|hette|jag är|mitt namn är|kallas|(?:m|M)y name is|called|(?:c|C)aseworker|social worker|(?:n|N)imeni on|(?:m|M)agacaygu waa) \\p{Lu}\\p{Ll}',
  '(?:اسمي|اسمه|اسمها) \\p{L}',
].join('|'), 'u')

/** What a text seems to hold. It errs on the side of asking: the person decides. Nothing leaves the phone. */
export function tracesIn(text: string): Trace[] {
  const numbers = [...text.matchAll(NUMBER)].filter((found) => isPersonal(found.slice(1, 5)))
  const rest = numbers.reduce((left, found) => left.replace(found[0], ' '), text)
  const found: [Trace, boolean][] = [
    ['number', numbers.length > 0], ['phone', PHONE.test(rest)], ['mail', MAIL.test(text)], ['address', ADDRESS.test(text)], ['name', NAME.test(text)],
  ]
  return found.filter(([, there]) => there).map(([trace]) => trace)
}

function isPersonal([year = '', month = '', day = '', last = '']: string[]): boolean {
  const date = Number(day) > 60 ? Number(day) - 60 : Number(day)
  return Number(month) >= 1 && Number(month) <= 12 && date >= 1 && date <= 31 && passesLuhn(year + month + day + last)
}

/** The check digit of Swedish numbers (Luhn, ISO/IEC 7812-1). */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
