import type { Form } from './form.ts'
import { worded } from './wording.ts'

/** The parts that exist only with the script, copied from the page's template. */
export interface Parts { progress: HTMLElement, faults: HTMLElement, review: HTMLElement, steps: HTMLElement, clear: HTMLElement, sure: HTMLDialogElement, practice: HTMLElement, practising: HTMLElement }

/** Shows one screen at a time: the start, each question, the answers. Makes no history entries, so that leaving leaves no trail. */
export class Stepper {
  readonly #form: Form
  readonly #parts: Parts
  readonly #texts: DOMStringMap
  readonly #screens: HTMLElement[]
  #current = 0
  #fromReview = false

  constructor(form: Form, parts: Parts, texts: DOMStringMap) {
    this.#form = form
    this.#parts = parts
    this.#texts = texts
    this.#screens = [...form.element.querySelectorAll<HTMLElement>('[data-screen=start], fieldset[data-screen=question]'), parts.review]
  }

  get current(): number { return this.#current }
  get onReview(): boolean { return this.#current === this.last }
  get onStart(): boolean { return this.#current === 0 }
  get last(): number { return this.#screens.length - 1 }

  /** Number of the screen that holds the element with this id. */
  screenOf(id: string): number {
    return Math.max(0, this.#screens.findIndex((screen) => screen.id === id || screen.querySelector(`#${CSS.escape(id)}`) !== null))
  }

  /** Goes to one question and from there straight back to the answers. */
  change(question: number): void {
    this.show(question + 1)
    this.#fromReview = true
    this.#label()
  }

  next(): void { this.show(this.#fromReview ? this.last : this.#current + 1) }

  back(): void { this.show(this.#fromReview ? this.last : this.#current - 1) }

  /** Shows a screen and moves the focus to its heading, so that a screen reader reads on from there. */
  show(screen: number, focus = true): void {
    this.#current = Math.min(Math.max(screen, 0), this.last)
    if (this.onReview || this.onStart) this.#fromReview = false
    this.#screens.forEach((element, index) => { element.hidden = index !== this.#current })
    this.#form.element.classList.toggle('g-begun', !this.onStart)
    const list = this.#screens[1]?.parentElement
    if (list && list !== this.#form.element) list.hidden = this.onStart || this.onReview
    this.#progress()
    this.#label()
    if (!focus) return
    const within = this.onStart ? this.#form.element : this.#screens[this.#current]
    const heading = within?.querySelector<HTMLElement>('h1, h2')
    heading?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }

  /** Takes it all away: the plain form must work when the rest cannot. */
  undo(): void {
    this.#screens.forEach((element) => { element.hidden = false; if (element.parentElement) element.parentElement.hidden = false })
    Object.values(this.#parts).forEach((part: HTMLElement) => part.remove())
    this.#form.element.querySelectorAll<HTMLElement>('[data-count]').forEach((count) => { count.hidden = false })
  }

  #progress(): void {
    const total = this.last - 1
    this.#parts.progress.hidden = this.onStart
    const bar = this.#parts.progress.querySelector('progress') as HTMLProgressElement
    const text = this.#parts.progress.querySelector('p') as HTMLElement
    bar.max = total
    bar.value = this.onReview ? total : this.#current - 1
    text.textContent = this.onReview ? this.#parts.review.querySelector('h2')?.textContent ?? '' : worded(this.#texts['progress'] ?? '', this.#current, total)
    this.#form.element.querySelectorAll<HTMLElement>('[data-count]').forEach((count) => { count.hidden = true })
  }

  #label(): void {
    const press = (name: string): HTMLButtonElement | null => this.#parts.steps.querySelector(`[data-do=${name}]`)
    const next = press('next')
    const sending = press('send')
    if (next) {
      next.hidden = this.onReview
      const toReview = this.#fromReview || this.#current === this.last - 1
      next.textContent = (this.onStart ? this.#texts['start'] : toReview ? this.#texts['toReview'] : this.#texts['next']) ?? ''
    }
    if (sending) sending.hidden = !this.onReview
    const back = press('back')
    if (back) back.hidden = this.onStart
    this.#parts.clear.hidden = !(this.onReview || this.onStart)
    this.#parts.practice.hidden = !this.onStart
    const stop = press('stop')
    // On the first question there is nothing to send yet, and on the last the way on leads to the same place.
    if (stop) stop.hidden = this.onStart || this.onReview || this.#fromReview || this.#current === 1 || this.#current === this.last - 1
  }
}
