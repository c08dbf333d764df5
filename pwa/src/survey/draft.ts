/** What is filled in so far. Only in the tab's own storage: it is gone when the tab is closed, and no other tab sees it. */
export interface Draft {
  key: string
  code: string
  screen: number
  answers: Record<string, string>
}

const PREFIX = 'genklang:'

/** A private window may refuse storage altogether; the form itself then still holds everything. */
export class Drafts {
  readonly #name: string
  readonly #store: () => Storage

  constructor(survey: string, store: () => Storage = () => sessionStorage) {
    this.#name = PREFIX + survey
    this.#store = store
  }

  load(): Draft | null {
    try {
      const draft: unknown = JSON.parse(this.#store().getItem(this.#name) ?? 'null')
      return isDraft(draft) ? draft : null
    } catch {
      return null
    }
  }

  /** Tells whether it was kept. */
  save(draft: Draft): boolean {
    try {
      this.#store().setItem(this.#name, JSON.stringify(draft))
      return true
    } catch {
      // Storage is full or forbidden: going on without a draft is right, losing the form is not.
      return false
    }
  }

  clear(): void {
    clearAll(this.#store)
  }
}

/** Erases the drafts of every survey in this tab. */
export function clearAll(store: () => Storage = () => sessionStorage): void {
  try {
    const storage = store()
    for (const name of Object.keys(storage)) if (name.startsWith(PREFIX)) storage.removeItem(name)
  } catch {
    // Nothing can have been stored either.
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const draft = value as Partial<Draft>
  return typeof draft.key === 'string' && typeof draft.code === 'string' && typeof draft.screen === 'number'
    && typeof draft.answers === 'object' && draft.answers !== null
}
