/** Calls back when Esc has been pressed three times within a second and a half. */
export function tripleEscape(leave: () => void, now: () => number = () => Date.now()): (event: Pick<KeyboardEvent, 'key'>) => void {
  let presses: number[] = []
  return (event) => {
    if (event.key !== 'Escape') {
      presses = []
      return
    }
    presses = [...presses, now()].slice(-3)
    const first = presses[0] ?? 0
    if (presses.length === 3 && now() - first <= 1500) {
      presses = []
      leave()
    }
  }
}

/**
 * Leaves at once: the page turns blank before anything else happens, what was typed is erased, and the entry in the history
 * becomes the neutral page. Steps in the survey make no entries of their own, so Back does not lead here again.
 */
export function leaveQuickly(address: string, erase: () => void, page: Document = document): void {
  page.documentElement.hidden = true
  page.title = ''
  erase()
  page.defaultView?.location.replace(address)
}
