import type { Form } from './form.ts'
import type { Parts, Stepper } from './stepper.ts'

/** A round to try how it works: as a preview it keeps and sends nothing, and it ends where the real one begins. */
export function offerPractice(form: Form, parts: Parts, stepper: Stepper): void {
  if (form.isPreview) return parts.practice.remove()
  parts.practice.querySelector('[data-do=practice]')?.addEventListener('click', () => {
    form.element.dataset['preview'] = 'true'
    form.empty()
    parts.practising.hidden = false
    const send = parts.steps.querySelector<HTMLElement>('[data-do=send]')
    const real = parts.practice.querySelector<HTMLButtonElement>('[data-do=real]')
    if (send && real) {
      // It takes the place of the button that sends, so that nothing can be sent by mistake.
      real.hidden = true
      real.dataset['do'] = 'send'
      real.addEventListener('click', () => location.reload())
      send.replaceWith(real)
    }
    parts.practice.remove()
    stepper.next()
  })
}
