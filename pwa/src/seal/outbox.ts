import type { Box, Envelope } from './envelope.ts'
import type { Bytes } from './bytes.ts'
import { OUTBOX } from '../survey/keeping.ts'

/** A sealed answer that the server has not said it has. Nobody can read it, not even on this phone. */
export interface Waiting {
  id: string
  /** Where to, such as /api/e/enkat, and through which district's door; empty where a code is needed. */
  api: string
  door: string
  language: string
  message: Bytes
  envelopes: Record<Box, Envelope>
  box: Box
  /** True once an envelope has been sent, whatever became of it: from then on it cannot be changed. */
  tried: boolean
  district: number
  /** What the token needs; null for an open link. */
  trade: Trade | null
}

/** A code that is to be traded for a token. Once there is a token, the code and the blinding are forgotten. */
export interface Trade { spki: Bytes, code: string, blinded: Bytes, inverse: Bytes, token: Bytes | null }

export interface Outbox {
  all(): Promise<Waiting[]>
  put(waiting: Waiting): Promise<void>
  remove(id: string): Promise<void>
}

const STORE = 'waiting'

/** In IndexedDB, so that it outlives the tab, the browser and a restart of the phone. Where that is refused, in this tab alone. */
export class StoredOutbox implements Outbox {
  readonly #here = new Map<string, Waiting>()

  async all(): Promise<Waiting[]> {
    const stored = await this.#run<Waiting[]>('readonly', (store) => store.getAll() as IDBRequest<Waiting[]>) ?? []
    return [...stored, ...this.#here.values()]
  }

  async put(waiting: Waiting): Promise<void> {
    if (await this.#run('readwrite', (store) => store.put(waiting)) === null) this.#here.set(waiting.id, waiting)
    else this.#here.delete(waiting.id)
  }

  async remove(id: string): Promise<void> {
    this.#here.delete(id)
    await this.#run('readwrite', (store) => store.delete(id))
  }

  /** The result once it is on the disk; null when there is no storage. Opened anew each time, so that erasing everything never waits. */
  #run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
    return new Promise((resolve) => {
      const none = (): void => resolve(null)
      try {
        const opening = indexedDB.open(OUTBOX, 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'id' })
        opening.onerror = none
        opening.onblocked = none
        opening.onsuccess = () => {
          const database = opening.result
          const transaction = database.transaction(STORE, mode, { durability: 'strict' })
          const request = act(transaction.objectStore(STORE))
          transaction.oncomplete = () => { database.close(); resolve(request.result) }
          transaction.onabort = () => { database.close(); none() }
        }
      } catch {
        none()
      }
    })
  }
}
