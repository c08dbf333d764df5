import { isRefusal, type FieldError, type Outcome } from '../seal/post.ts'
import type { Form } from './form.ts'
import { fingerprintIn, sealing } from './sealing.ts'
import type { Parts } from './stepper.ts'

export interface Ends { kept: () => void, sent: () => void, closed: () => void, refused: (general: string, errors: FieldError[]) => void }

/** Sends the form and says in words how it goes. The answers stay in the form until the server has said that it has them. */
export class Sending {
  readonly #form: Form
  readonly #parts: Parts
  readonly #texts: DOMStringMap
  readonly #ends: Ends
  #busy = false

  constructor(form: Form, parts: Parts, texts: DOMStringMap, ends: Ends) {
    this.#form = form
    this.#parts = parts
    this.#texts = texts
    this.#ends = ends
  }

  /** Fetches what sealing needs while the person answers. */
  async prepare(code: string | null): Promise<void> {
    if (!this.#form.isPreview) await (await sealing())?.prepare(this.#form.api, code, this.#form.language)
  }

  async begin(): Promise<void> {
    if (this.#busy || this.#form.isPreview) return
    this.#busy = true
    this.#say(this.#texts['sending'] ?? '', true)
    const outcome = await this.#send()
    this.#busy = false
    this.#end(outcome)
  }

  async #send(): Promise<Outcome> {
    const sender = await sealing()
    if (!sender) return { kind: 'unreachable' }
    try {
      return await sender.submit(this.#form.toSend(fingerprintIn(location.hash)), this.#ends.kept)
    } catch {
      return { kind: 'trouble' }
    }
  }

  #end(outcome: Outcome): void {
    switch (outcome.kind) {
      case 'sent':
        return this.#ends.sent()
      case 'refused':
        this.#say('', false)
        if (isRefusal(outcome, 'ended')) return this.#ends.closed()
        return this.#ends.refused(outcome.detail || (this.#texts['trouble'] ?? ''), faultsOf(outcome))
      case 'wrong-keys':
        this.#say('', false)
        return this.#ends.refused(this.#texts['keys'] ?? '', [])
      case 'unreachable':
        return this.#again(this.#texts['offline'] ?? '')
      case 'trouble':
        return this.#again(this.#texts['trouble'] ?? '')
    }
  }

  #again(why: string): void {
    this.#say(why, false)
    const button = this.#button()
    if (button) button.textContent = this.#texts['again'] ?? ''
  }

  #say(text: string, busy: boolean): void {
    const status = this.#parts.review.querySelector<HTMLElement>('[data-part=status]')
    if (status) {
      status.hidden = text === ''
      status.textContent = text
    }
    const button = this.#button()
    // Not disabled: that would throw away the focus of those who use a keyboard.
    button?.setAttribute('aria-busy', String(busy))
    if (button && !busy) button.textContent = this.#texts['send'] ?? ''
  }

  #button(): HTMLButtonElement | null {
    return this.#parts.steps.querySelector('[data-do=send]')
  }
}

/** A code that is used, or tried too often, is a fault of the code's field, though the server speaks of the whole form. */
function faultsOf(refused: Outcome & { kind: 'refused' }): FieldError[] {
  return ['code-used', 'too-many-codes'].some((kind) => isRefusal(refused, kind)) ? [{ field: 'code', message: refused.detail }] : refused.errors
}
