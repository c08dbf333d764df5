import { codeIn, grouped, isMalformed } from './code.ts'
import { Drafts } from './draft.ts'
import { clear, placeOf, show } from './faults.ts'
import { Form } from './form.ts'
import { newKey } from './key.ts'
import { fillReview } from './review.ts'
import { Sending } from './sending.ts'
import { Stepper, type Parts } from './stepper.ts'
import { countDown } from './textlimit.ts'

/** Turns the plain form into one question per screen. If anything fails on the way, the plain form is put back. */
export function enhance(element: HTMLFormElement, template: HTMLTemplateElement): void {
  let stepper: Stepper | undefined
  try {
    const form = new Form(element)
    const parts = build(element, template)
    stepper = new Stepper(form, parts, template.dataset)
    start(form, parts, stepper, template.dataset)
    element.classList.add('g-stepping')
  } catch {
    stepper?.undo()
    element.classList.remove('g-stepping')
  }
}

function build(form: HTMLFormElement, template: HTMLTemplateElement): Parts {
  const copy = template.content.cloneNode(true) as DocumentFragment
  const part = <T extends HTMLElement>(name: string): T => {
    const found = copy.querySelector<T>(`[data-part=${name}]`)
    if (!found) throw new Error(`The template has no part ${name}`)
    return found
  }
  const parts: Parts = { progress: part('progress'), faults: part('faults'), review: part('review'), steps: part('steps'), clear: part('clear'), sure: part('sure') }
  form.querySelector('h1')?.after(parts.progress, parts.faults)
  form.append(parts.review, parts.steps, parts.clear)
  form.after(parts.sure)
  return parts
}

function start(form: Form, parts: Parts, stepper: Stepper, texts: DOMStringMap): void {
  const drafts = new Drafts(form.element.getAttribute('action') ?? '')
  const draft = drafts.load()
  form.key = draft?.key ?? newKey()
  if (draft) form.fill(draft.answers, draft.code)
  takeCode(form)

  const save = (): void => {
    if (!form.isPreview) drafts.save({ key: form.key, code: form.code?.value ?? '', screen: stepper.current, answers: form.values() })
  }
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
    sent: () => { drafts.clear(); location.replace(form.element.dataset['thanks'] ?? '') },
    refused: (general, errors) => {
      const first = errors.map((error) => stepper.screenOf(placeOf(error.field))).at(0)
      if (first !== undefined) stepper.show(first, false)
      show(parts.faults, form.element, general, errors, go)
    },
  })
  const next = (): void => { if (!stepper.onStart || codeIsRight()) move(() => stepper.next()) }
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
  on(parts.clear, 'clear', () => parts.sure.showModal())
  parts.sure.addEventListener('close', () => { if (parts.sure.returnValue === 'yes') wipe() })
  form.element.addEventListener('input', save)
  form.code?.addEventListener('blur', () => { if (form.code) form.code.value = grouped(form.code.value) })
  form.element.addEventListener('submit', (event) => {
    // Another language is asked of the server, which sends the form back with all that is in it.
    if ((event.submitter as HTMLButtonElement | null)?.name === 'change') return
    event.preventDefault()
    if (stepper.onReview) finish()
    else next()
  })
  countDown(form.element, texts['left'] ?? '')
  resume(form, parts, stepper, draft?.screen ?? 0)
  if (stepper.onReview) review()
}

/** Where the person was, or where the server found something to mend. */
function resume(form: Form, parts: Parts, stepper: Stepper, screen: number): void {
  const found = form.element.querySelector<HTMLElement>('#fel')
  const first = found?.querySelector('a')?.hash.slice(1)
  stepper.show(first ? stepper.screenOf(first) : screen, false)
  if (found) {
    parts.faults.after(found)
    found.focus()
  }
}

/** A code that came in the link goes into its field and out of the address, where others could read it. */
function takeCode(form: Form): void {
  const code = codeIn(location.hash)
  if (code === null) return
  if (form.code) form.code.value = code
  history.replaceState(null, '', location.pathname + location.search)
}

function on(part: HTMLElement, what: string, act: () => void): void {
  part.querySelector(`[data-do=${what}]`)?.addEventListener('click', act)
}
