import type { Sender } from '../seal/sender.ts'

/** True where answers can be locked on the phone: over https or on this machine, in a browser that is not too old. */
export function canSeal(): boolean {
  return globalThis.isSecureContext && typeof globalThis.crypto?.subtle === 'object' && typeof BigInt === 'function'
}

/** The part that seals and sends, fetched when it is first needed; null without contact. */
export async function sealing(): Promise<Sender | null> {
  const address = document.querySelector<HTMLElement>('[data-seal]')?.dataset['seal']
  try {
    return address ? (await import(address) as { sender: Sender }).sender : null
  } catch {
    return null
  }
}

/** What a QR code said about the keys, from an address such as /e/enkat#k=…, or null. It stays in the address: it is no secret. */
export function fingerprintIn(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('k')
}
