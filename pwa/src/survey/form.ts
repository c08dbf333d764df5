import type { Filled } from '../seal/sender.ts'
import { grouped, normalise } from './code.ts'

/** Reads and fills the survey's form; the form is the only place where answers are. */
export class Form {
  readonly element: HTMLFormElement
  readonly code: HTMLInputElement | null

  constructor(element: HTMLFormElement) {
    this.element = element
    this.code = element.querySelector('input[name=code]')
  }

  get language(): string {
    return this.element.dataset['language'] ?? 'sv'
  }

  get api(): string {
    return this.element.dataset['api'] ?? ''
  }

  get isPreview(): boolean {
    return this.element.dataset['preview'] === 'true'
  }

  get key(): string {
    return this.#hidden('key').value
  }

  set key(key: string) {
    this.#hidden('key').value = key
  }

  questions(): HTMLFieldSetElement[] {
    return [...this.element.querySelectorAll<HTMLFieldSetElement>('fieldset[data-screen=question]')]
  }

  /** Answers by field name ("a.reach-caseworker"); what was skipped is left out. */
  values(): Record<string, string> {
    const values: Record<string, string> = {}
    for (const [name, value] of new FormData(this.element)) {
      if (name.startsWith('a.') && typeof value === 'string' && value.trim() !== '') values[name] = value
    }
    return values
  }

  fill(values: Record<string, string>, code: string): void {
    for (const question of this.questions()) {
      const value = values[question.dataset['name'] ?? '']
      if (value === undefined) continue
      const field = question.querySelector('textarea')
      if (field) field.value = value
      for (const radio of question.querySelectorAll<HTMLInputElement>('input[type=radio]')) radio.checked = radio.value === value
    }
    if (this.code && code !== '') this.code.value = grouped(code)
  }

  /** What was answered in words, for reading through: null when the question was skipped. */
  answerTo(question: HTMLFieldSetElement): string | null {
    const written = question.querySelector('textarea')?.value.trim()
    if (written) return written
    return question.querySelector('input:checked')?.closest('label')?.textContent?.trim() ?? null
  }

  /** What is sealed and sent. */
  toSend(fingerprint: string | null): Filled {
    const { door, district } = this.element.dataset
    const values = Object.entries(this.values())
    const only = (texts: boolean): Record<string, string> => Object.fromEntries(values.filter(([name]) => this.#isText(name) === texts)
      .map(([name, value]) => [name.slice(2), texts ? tidy(value) : value]))
    return { id: this.key, api: this.api, door: door ?? '', language: this.language, code: this.code ? normalise(this.code.value) : null,
      fingerprint, sheet: { district: this.code || !district ? null : Number(district), choices: only(false), texts: only(true) } }
  }

  empty(): void {
    for (const field of this.element.querySelectorAll<HTMLInputElement>('input[type=radio]')) field.checked = false
    for (const field of this.element.querySelectorAll('textarea')) field.value = ''
    if (this.code) this.code.value = ''
  }

  #isText(name: string): boolean {
    return this.element.querySelector(`textarea[name="${CSS.escape(name)}"]`) !== null
  }

  #hidden(name: string): HTMLInputElement {
    const field = this.element.querySelector<HTMLInputElement>(`input[name="${name}"]`)
    if (!field) throw new Error(`The form has no field ${name}`)
    return field
  }
}

/** As the server keeps a text: line ends as one character, no control characters, no halves of characters. */
function tidy(text: string): string {
  const whole = new TextDecoder().decode(new TextEncoder().encode(text))
  return whole.replace(/\r\n/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim()
}
