import { clearAll } from './draft.ts'
import { enhance } from './enhance.ts'
import { leaveQuickly, tripleEscape } from './exit.ts'
import { forgetPages, register } from './keeping.ts'

// Leaving quickly comes first and stands by itself: it must work whatever happens to the rest.
const exit = document.querySelector<HTMLElement>('[data-exit]')
const leave = (): void => leaveQuickly(exit?.dataset['exit'] ?? 'about:blank', () => {
  clearAll()
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
if (form && template) enhance(form, template)
else document.querySelector<HTMLElement>('[data-focus]')?.focus()
void register(form !== null)
