import { PAGES } from '../survey/keeping.ts'
import { treatment } from './rules.ts'

declare const self: ServiceWorkerGlobalScope
/** Set by the build: what is kept from the start, the page for no contact, and a name for this state of all of it. */
declare const KEPT: string[]
declare const OFFLINE: string
declare const VERSION: string

const FILES = `genklang-files-${VERSION}`
const SURVEYS = `${PAGES}${VERSION}`

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(FILES).then((cache) => cache.addAll(KEPT)).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => self.clients.claim()))
})

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const address: unknown = event.data?.keep
  // The first visit was made before the worker was there, so the page asks to be kept.
  if (typeof address === 'string') event.waitUntil(keep(new URL(address, self.location.origin)))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  switch (treatment(request.method, new URL(request.url), self.location.origin, request.mode === 'navigate')) {
    case 'asset': return event.respondWith(fromCacheFirst(request))
    case 'survey': return event.respondWith(surveyPage(request))
    case 'page': return event.respondWith(fetch(request).catch(() => offline()))
    case 'leave': return
  }
})

async function dropOld(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('genklang-') && name !== FILES && name !== SURVEYS).map((name) => caches.delete(name)))
}

/** Assets carry a hash of their content in the name: what is kept is never out of date. */
async function fromCacheFirst(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true })
  return kept ?? fetch(request)
}

async function surveyPage(request: Request): Promise<Response> {
  try {
    const response = await fetch(request)
    if (isSurvey(response)) await onlyThis(request.url, response.clone())
    return response
  } catch {
    return await caches.match(request, { cacheName: SURVEYS, ignoreVary: true, ignoreSearch: true }) ?? offline()
  }
}

async function keep(url: URL): Promise<void> {
  if (treatment('GET', url, self.location.origin, true) !== 'survey') return
  const response = await fetch(url, { credentials: 'omit' }).catch(() => null)
  if (response && isSurvey(response)) await onlyThis(url.href, response)
}

function isSurvey(response: Response): boolean {
  return response.ok && !response.redirected && (response.headers.get('Content-Type') ?? '').startsWith('text/html')
}

/** The last survey opened and no other: a phone should not remember them all. */
async function onlyThis(url: string, response: Response): Promise<void> {
  await caches.delete(SURVEYS)
  const cache = await caches.open(SURVEYS)
  await cache.put(url, response)
}

async function offline(): Promise<Response> {
  return await caches.match(OFFLINE) ?? Response.error()
}
