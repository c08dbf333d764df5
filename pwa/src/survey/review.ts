import { warningAbout } from './care.ts'
import type { Form } from './form.ts'
import { worded } from './wording.ts'

/** Fills the list of questions and answers from the form itself: what is read through is what is sent. */
export function fillReview(list: HTMLElement, form: Form, texts: DOMStringMap, change: (question: number) => void): void {
  list.replaceChildren(...form.questions().map((question, index) => {
    const row = document.createElement('div')
    const asked = document.createElement('dt')
    asked.textContent = question.querySelector('h2')?.textContent ?? ''
    const answer = document.createElement('dd')
    const text = form.answerTo(question)
    answer.textContent = text ?? texts['skipped'] ?? ''
    answer.dir = 'auto'
    if (text === null) answer.className = 'g-skipped'
    const again = document.createElement('dd')
    again.className = 'g-change'
    again.append(button(texts['change'] ?? '', worded(texts['changeWhich'] ?? '', index + 1), () => change(index)))
    row.append(asked, answer, again)
    const warning = question.querySelector('textarea') && text !== null ? warningAbout(text, texts, form.language) : null
    if (warning !== null) row.append(warned(warning))
    return row
  }))
}

/** Said once more before sending, beside the button that changes the answer. */
function warned(words: string): HTMLElement {
  const made = document.createElement('dd')
  made.className = 'g-notice g-warned'
  made.dataset['color'] = 'warning'
  made.textContent = words
  return made
}

function button(label: string, name: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'ds-button'
  made.dataset['variant'] = 'secondary'
  made.textContent = label
  // Every row has the same word on its button; those who do not see the row hear which question it is about.
  made.setAttribute('aria-label', name)
  made.addEventListener('click', press)
  return made
}
