import { tracesIn, type Trace } from './personal.ts'
import { isUrgent } from './urgent.ts'
import { worded } from './wording.ts'

/** Beside each field for own words: a warning about what could tell who somebody is, and where to get help. */
export function takeCare(form: HTMLFormElement, texts: DOMStringMap, language: string): void {
  for (const field of form.querySelectorAll<HTMLTextAreaElement>('textarea')) {
    const within = field.parentElement
    const warning = within?.querySelector<HTMLElement>('[data-personal]')
    const help = within?.querySelector<HTMLElement>('[data-urgent]')
    if (!warning || !help) continue
    const look = (): void => {
      say(warning, warningAbout(field.value, texts, language) ?? '')
      help.hidden = !isUrgent(field.value)
    }
    let pause: ReturnType<typeof setTimeout> | undefined
    // A moment after the last letter: half a number is no number, and nobody wants to be interrupted.
    field.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(look, 900) })
    field.addEventListener('blur', look)
    look()
  }
}

/** Words about what a text could tell, or null when it seems to tell nothing. */
export function warningAbout(text: string, texts: DOMStringMap, language: string): string | null {
  const traces = tracesIn(text)
  return traces.length === 0 ? null : worded(texts['personal'] ?? '', listed(traces.map((trace) => texts[KEYS[trace]] ?? trace), language))
}

const KEYS: Record<Trace, string> = {
  number: 'personalNumber', phone: 'personalPhone', mail: 'personalMail', address: 'personalAddress', name: 'personalName',
}

function listed(words: string[], language: string): string {
  return new Intl.ListFormat(language.startsWith('sv') ? 'sv' : language, { type: 'conjunction' }).format(words)
}

/** Only what has changed: a screen reader would read the same warning again and again. */
function say(place: HTMLElement, words: string): void {
  if (place.textContent !== words) place.textContent = words
  place.hidden = words === ''
}
