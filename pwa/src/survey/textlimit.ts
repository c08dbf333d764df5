import { worded } from './wording.ts'

/** Tells how many characters are left when there are few, and not before: a running count only worries. */
export function left(length: number, limit: number): number | null {
  const remaining = limit - length
  return remaining <= Math.max(20, limit / 5) ? remaining : null
}

export function countDown(form: HTMLFormElement, pattern: string): void {
  for (const field of form.querySelectorAll<HTMLTextAreaElement>('textarea[maxlength]')) {
    const note = field.parentElement?.querySelector<HTMLElement>('[data-left]')
    if (!note) continue
    const tell = (): void => {
      const remaining = left(field.value.length, field.maxLength)
      note.hidden = remaining === null
      note.textContent = remaining === null ? '' : worded(pattern, remaining)
    }
    field.addEventListener('input', tell)
    tell()
  }
}
