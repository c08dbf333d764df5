import { codeIn, withoutCode } from './code.ts'
import type { Form } from './form.ts'
import type { Parts, Stepper } from './stepper.ts'

/** Copies what only the script shows from the page's template into the form. */
export function assemble(form: HTMLFormElement, template: HTMLTemplateElement): Parts {
  const copy = template.content.cloneNode(true) as DocumentFragment
  const part = <T extends HTMLElement>(name: string): T => {
    const found = copy.querySelector<T>(`[data-part=${name}]`)
    if (!found) throw new Error(`The template has no part ${name}`)
    return found
  }
  const parts: Parts = {
    progress: part('progress'), faults: part('faults'), review: part('review'), steps: part('steps'),
    clear: part('clear'), sure: part('sure'),
    practice: part('practice'), practising: part('practising'),
  }
  form.querySelector('h1')?.after(parts.practising, parts.progress, parts.faults)
  form.append(parts.review, parts.steps, parts.practice, parts.clear)
  form.after(parts.sure)
  return parts
}

/** Where the person was, or where the server found something to mend. */
export function resume(form: Form, parts: Parts, stepper: Stepper, screen: number): void {
  const found = form.element.querySelector<HTMLElement>('#fel')
  const first = found?.querySelector('a')?.hash.slice(1)
  stepper.show(first ? stepper.screenOf(first) : screen, false)
  if (found) {
    parts.faults.after(found)
    found.focus()
  }
}

/** A code that came in the link goes into its field and out of the address, where others could read it. */
export function takeCode(form: Form): void {
  const code = codeIn(location.hash)
  if (code === null) return
  if (form.code) form.code.value = code
  history.replaceState(null, '', location.pathname + location.search + withoutCode(location.hash))
}
