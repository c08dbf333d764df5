import type { Outcome } from '../seal/post.ts'
import { normalise } from './code.ts'
import { canSeal, sealing } from './sealing.ts'

/** Sends what was sealed on an earlier visit, and says how it goes. Nothing is shown when nothing waits. */
export async function sendWaiting(notice: HTMLElement, sent: (id: string) => void): Promise<void> {
  if (!canSeal()) return
  const sender = await sealing()
  if (!sender) return
  const again = document.createElement('button')
  again.type = 'button'
  again.className = 'ds-button'
  again.dataset['variant'] = 'secondary'
  again.textContent = notice.dataset['again'] ?? ''
  const run = async (code = ''): Promise<void> => {
    const outcomes = [...await sender.flush(undefined, code === '' ? null : normalise(code))]
    outcomes.forEach(([id, outcome]) => { if (outcome.kind === 'sent') sent(id) })
    const left = outcomes.map(([, outcome]) => outcome).find((outcome) => outcome.kind !== 'sent')
    if (outcomes.length === 0) return
    notice.hidden = false
    if (left) notice.append(again)
    else again.remove()
    const words = notice.querySelector('p') as HTMLElement
    words.textContent = left ? wordsFor(left, notice.dataset) : notice.dataset['sent'] ?? ''
  }
  again.addEventListener('click', () => void run(document.querySelector<HTMLInputElement>('input[name=code]')?.value))
  window.addEventListener('online', () => void run())
  await run()
}

function wordsFor(outcome: Outcome, texts: DOMStringMap): string {
  return `${texts['waitingText'] ?? ''} ${outcome.kind === 'refused' ? outcome.errors[0]?.message ?? outcome.detail : ''}`.trim()
}
