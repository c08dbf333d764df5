/**
 * Asks before a form that cannot be undone is sent: data-confirm is the question, data-confirm-text explains and data-confirm-yes
 * is the answer's own words. With a yes the form says so itself (confirmed=true), so the server need not ask once more.
 */
export function confirmFirst(form: HTMLFormElement, page: Document = document): void {
  if (typeof HTMLDialogElement === 'undefined') return
  form.addEventListener('submit', (event) => {
    if (form.elements.namedItem('confirmed')) return
    event.preventDefault()
    const dialog = ask(form, page)
    dialog.addEventListener('close', () => {
      dialog.remove()
      if (dialog.returnValue !== 'yes') return
      form.append(hidden(page))
      form.requestSubmit(event.submitter)
    })
    page.body.append(dialog)
    dialog.showModal()
  })
}

function ask(form: HTMLFormElement, page: Document): HTMLDialogElement {
  const dialog = page.createElement('dialog')
  dialog.className = 'ds-dialog'
  dialog.setAttribute('aria-labelledby', 'fraga-forst')
  const heading = page.createElement('h2')
  heading.className = 'ds-heading'
  heading.dataset['size'] = 'sm'
  heading.id = 'fraga-forst'
  heading.textContent = form.dataset['confirm'] ?? ''
  const text = page.createElement('p')
  text.className = 'ds-paragraph'
  text.textContent = form.dataset['confirmText'] ?? ''
  const answers = page.createElement('form')
  answers.method = 'dialog'
  answers.className = 'g-row'
  answers.append(button(page, 'no', 'Avbryt', 'secondary'), button(page, 'yes', form.dataset['confirmYes'] ?? 'Ja', 'primary'))
  dialog.append(heading, text, answers)
  return dialog
}

function button(page: Document, value: string, label: string, variant: string): HTMLButtonElement {
  const made = page.createElement('button')
  made.className = 'ds-button'
  made.dataset['variant'] = variant
  made.value = value
  made.textContent = label
  return made
}

function hidden(page: Document): HTMLInputElement {
  const field = page.createElement('input')
  field.type = 'hidden'
  field.name = 'confirmed'
  field.value = 'true'
  return field
}
