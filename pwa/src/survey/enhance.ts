import { assemble, resume, takeCode } from './assemble.ts'
import { takeCare } from './care.ts'
import { grouped, isMalformed, normalise } from './code.ts'
import { Drafts } from './draft.ts'
import { clear, placeOf, show } from './faults.ts'
import { Form } from './form.ts'
import { newKey } from './key.ts'
import { offerPractice } from './practice.ts'
import { fillReview } from './review.ts'
import { Sending } from './sending.ts'
import { Stepper, type Parts } from './stepper.ts'
import { countDown } from './textlimit.ts'

/** Turns the plain form into one question per screen. If anything fails on the way, the plain form is put back. */
export function enhance(element: HTMLFormElement, template: HTMLTemplateElement): void {
  let stepper: Stepper | undefined
  try {
    const form = new Form(element)
    const parts = assemble(element, template)
    stepper = new Stepper(form, parts, template.dataset)
    start(form, parts, stepper, template.dataset)
    element.classList.add('g-stepping')
    // What only holds when the phone seals is said only where it does.
    element.querySelectorAll<HTMLElement>('[data-sealed]').forEach((promise) => { promise.hidden = false })
  } catch {
    stepper?.undo()
    element.classList.remove('g-stepping')
  }
}

function start(form: Form, parts: Parts, stepper: Stepper, texts: DOMStringMap): void {
  const drafts = new Drafts(form.element.getAttribute('action') ?? '')
  const draft = drafts.load()
  form.key = draft?.key ?? newKey()
  if (draft) form.fill(draft.answers, draft.code)
  takeCode(form)

  const save = (): boolean =>
    !form.isPreview && drafts.save({ key: form.key, code: form.code?.value ?? '', screen: stepper.current, answers: form.values() })
  const reopen = (language: string): void => location.replace(`${form.element.getAttribute('action')}?sprak=${encodeURIComponent(language)}${location.hash}`)
  const go = (id: string): void => {
    stepper.show(stepper.screenOf(id), false)
    const place = form.element.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
    const field = place?.matches('fieldset') ? place.querySelector<HTMLElement>('textarea, input') : place
    field?.focus()
  }
  const fault = (field: string, message: string): void => {
    const screen = field === '' ? stepper.current : stepper.screenOf(placeOf(field))
    stepper.show(screen, false)
    show(parts.faults, form.element, message, field === '' ? [] : [{ field, message }], go)
  }
  const codeIsRight = (): boolean => {
    if (!form.code || form.isPreview) return true
    if (form.code.value.trim() === '') return fault('code', texts['codeMissing'] ?? ''), false
    if (isMalformed(form.code.value)) return fault('code', texts['codeMalformed'] ?? ''), false
    return true
  }
  const review = (): void => fillReview(parts.review.querySelector('dl') as HTMLElement, form, texts, (question) => stepper.change(question))
  const move = (step: () => void): void => {
    clear(parts.faults, form.element)
    step()
    if (stepper.onReview) review()
    save()
  }
  const sending = new Sending(form, parts, texts, {
    // From here on the sealed answer is enough, and it is the only one that a reload finds.
    kept: () => drafts.clear(),
    sent: () => { drafts.clear(); location.replace(form.element.dataset['thanks'] ?? '') },
    // The page itself says that it is closed, and how to be heard all the same.
    closed: () => reopen(form.language),
    refused: (general, errors) => {
      const first = errors.map((error) => stepper.screenOf(placeOf(error.field))).at(0)
      if (first !== undefined) stepper.show(first, false)
      show(parts.faults, form.element, general, errors, go)
    },
  })
  const next = (): void => {
    if (stepper.onStart && !codeIsRight()) return
    if (stepper.onStart) void sending.prepare(form.code ? normalise(form.code.value) : null)
    move(() => stepper.next())
  }
  const finish = (): void => {
    if (!codeIsRight()) return
    if (Object.keys(form.values()).length === 0) return fault('', texts['nothing'] ?? '')
    clear(parts.faults, form.element)
    void sending.begin()
  }
  const wipe = (): void => {
    form.empty()
    drafts.clear()
    form.key = newKey()
    move(() => stepper.show(0))
  }
  on(parts.steps, 'next', next)
  on(parts.steps, 'back', () => move(() => stepper.back()))
  on(parts.steps, 'send', finish)
  on(parts.steps, 'stop', () => move(() => stepper.show(stepper.last)))
  on(parts.clear, 'clear', () => parts.sure.showModal())
  parts.sure.addEventListener('close', () => { if (parts.sure.returnValue === 'yes') wipe() })
  form.element.addEventListener('input', save)
  form.code?.addEventListener('blur', () => { if (form.code) form.code.value = grouped(form.code.value) })
  form.element.addEventListener('submit', (event) => {
    const pressed = event.submitter as HTMLButtonElement | null
    if (pressed?.name === 'change') {
      // Another language is another page. The draft crosses over on the phone; where it cannot, the form carries the answers.
      if (!save()) return
      event.preventDefault()
      return reopen(pressed.value)
    }
    event.preventDefault()
    if (stepper.onReview) finish()
    else next()
  })
  countDown(form.element, texts['left'] ?? '')
  offerPractice(form, parts, stepper)
  takeCare(form.element, texts, form.language)
  resume(form, parts, stepper, draft?.screen ?? 0)
  if (stepper.onReview) review()
}

function on(part: HTMLElement, what: string, act: () => void): void {
  part.querySelector(`[data-do=${what}]`)?.addEventListener('click', act)
}
