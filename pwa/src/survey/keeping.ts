/** The name that the service worker's caches of survey pages begin with. */
export const PAGES = 'genklang-pages-'
/** The database with sealed answers that wait to be sent. */
export const OUTBOX = 'genklang'

/** Lets the survey be opened again without a network. Everything works without it too. */
export async function register(isSurvey: boolean): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/sw.js')
    const { active } = await navigator.serviceWorker.ready
    if (isSurvey) active?.postMessage({ keep: location.pathname + location.search })
  } catch {
    // A private window or an old phone: the survey is simply not kept.
  }
}

/** Leaves no page of a survey on the phone. */
export async function forgetPages(storage: CacheStorage | undefined = globalThis.caches): Promise<void> {
  try {
    for (const name of await storage?.keys() ?? []) if (name.startsWith(PAGES)) await storage?.delete(name)
  } catch {
    // No caches, nothing to forget.
  }
}

/** Leaves no answer on the phone, sealed or not: whoever leaves in a hurry may not be alone with it. */
export function forgetOutbox(): void {
  try {
    indexedDB.deleteDatabase(OUTBOX)
  } catch {
    // No storage, nothing to forget.
  }
}
