import { clearAll } from './draft.ts'
import { enhance } from './enhance.ts'
import { leaveQuickly, tripleEscape } from './exit.ts'
import { forgetOutbox, forgetPages, register } from './keeping.ts'
import { canSeal } from './sealing.ts'
import { sendWaiting } from './waiting.ts'

// Leaving quickly comes first and stands by itself: it must work whatever happens to the rest.
const exit = document.querySelector<HTMLElement>('[data-exit]')
const leave = (): void => leaveQuickly(exit?.dataset['exit'] ?? 'about:blank', () => {
  clearAll()
  forgetOutbox()
  void forgetPages()
})
exit?.addEventListener('click', (event) => {
  event.preventDefault()
  leave()
})
document.addEventListener('keydown', tripleEscape(leave))

// A page that the browser kept in memory could show the last person's answers to the next: fetch it anew.
window.addEventListener('pageshow', (event) => { if (event.persisted) location.reload() })

if (document.querySelector('[data-done]')) {
  clearAll()
  void forgetPages()
}
const form = document.querySelector<HTMLFormElement>('#enkat')
const template = document.querySelector<HTMLTemplateElement>('#steg')
const unsealed = document.querySelector<HTMLElement>('[data-unsealed]')
// Where the phone cannot lock the answer, the plain form is the honest one: the server locks it, and the page says so.
if (form && template && canSeal()) enhance(form, template)
else if (unsealed && !canSeal()) unsealed.hidden = false
else document.querySelector<HTMLElement>('[data-focus]')?.focus()
void register(form !== null)
const notice = document.querySelector<HTMLElement>('[data-waiting]')
const thanks = form?.dataset['thanks']
const mine = (): string | undefined => form?.querySelector<HTMLInputElement>('input[name=key]')?.value
if (notice) {
  const send = (): void => void sendWaiting(notice, (id) => { if (thanks && id === mine()) location.replace(thanks) })
  // After the page has been drawn: nobody waits for it.
  window.addEventListener('load', () => setTimeout(send))
}
