/** What the service worker may do with a request. */
export type Treatment = 'leave' | 'asset' | 'survey' | 'page'

/**
 * Only reading, only our own server, and never staff pages or the API. Anything that sends is left to the browser: workers that
 * touched sending have damaged answers on other systems. The thank-you page is never kept: it would tell that somebody answered.
 */
export function treatment(method: string, url: URL, origin: string, isNavigation: boolean): Treatment {
  if (method !== 'GET' || url.origin !== origin) return 'leave'
  if (url.pathname.startsWith('/assets/')) return 'asset'
  if (!isNavigation || !url.pathname.startsWith('/e/')) return 'leave'
  return /^\/e\/[^/]+(\/[^/]+)?$/.test(url.pathname) && !url.pathname.endsWith('/tack') ? 'survey' : 'page'
}
