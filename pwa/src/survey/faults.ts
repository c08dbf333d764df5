import type { FieldError } from '../seal/post.ts'

/** Which element a fault is about: the API speaks of "code", of a question's key or of its field name; pages of ids. */
export function placeOf(field: string): string {
  if (field === 'code' || field.startsWith('q-')) return field
  return `q-${field.replace(/^(answers\.|a\.)/, '')}`
}

/** Shows faults on top, with links to their places, and beside each field. Returns how many have a place on this page. */
export function show(summary: HTMLElement, form: HTMLFormElement, general: string, errors: FieldError[], go: (id: string) => void): void {
  clear(summary, form)
  const list = summary.querySelector('ul') as HTMLUListElement
  const placed = errors.filter((error) => beside(form, placeOf(error.field), error.message))
  for (const { field, message } of placed) {
    const link = document.createElement('a')
    link.className = 'ds-link'
    link.href = `#${placeOf(field)}`
    link.textContent = message
    link.addEventListener('click', (event) => {
      event.preventDefault()
      go(placeOf(field))
    })
    list.append(item(link))
  }
  if (placed.length === 0) list.append(item(general))
  summary.hidden = false
  summary.focus()
}

export function clear(summary: HTMLElement, form: HTMLFormElement): void {
  summary.hidden = true
  summary.querySelector('ul')?.replaceChildren()
  form.querySelectorAll('.ds-validation-message').forEach((message) => message.remove())
  form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'))
  form.querySelectorAll('[aria-describedby*="-fault"]').forEach((field) => {
    field.setAttribute('aria-describedby', (field.getAttribute('aria-describedby') ?? '').replace(/\S+-fault/g, '').trim())
  })
}

function beside(form: HTMLFormElement, id: string, text: string): boolean {
  const place = form.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
  if (!place) return false
  const message = document.createElement('p')
  message.className = 'ds-validation-message'
  message.id = `${id}-fault`
  message.textContent = text
  const field = place.matches('input') ? place : place.querySelector<HTMLElement>('textarea') ?? place
  if (place.matches('input')) place.before(message)
  else place.querySelector('legend')?.after(message)
  field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${message.id}`.trim())
  // A group cannot be invalid in ARIA; its message is tied to it instead.
  if (field !== place || place.matches('input')) field.setAttribute('aria-invalid', 'true')
  return true
}

function item(content: Node | string): HTMLLIElement {
  const li = document.createElement('li')
  li.append(content)
  return li
}
