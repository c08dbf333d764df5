/** What is wrong with one field, in words from the server. */
export interface FieldError { field: string, message: string }

export type Outcome =
  | { kind: 'sent' }
  /** The server says no; nothing was stored. */
  | { kind: 'refused', type: string, detail: string, errors: FieldError[] }
  /** No contact: nobody knows whether it arrived, so the same key must be sent again. */
  | { kind: 'unreachable' }
  /** The server is in trouble: try again with the same key. */
  | { kind: 'trouble' }

export interface Answers { key: string, code: string | null, language: string, answers: Record<string, string> }

type Fetch = (url: string, init: RequestInit) => Promise<Response>

const PATIENCE = 30_000

/** Sends one filled-in form. Safe to repeat: the server counts each key once. Nothing that could tell who it is goes with it. */
export async function send(url: string, answers: Answers, fetcher: Fetch = (u, i) => fetch(u, i)): Promise<Outcome> {
  let response
  try {
    response = await fetcher(url, {
      method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json' },
      body: JSON.stringify(answers),
    })
  } catch {
    return { kind: 'unreachable' }
  }
  if (response.status === 200 || response.status === 201) return { kind: 'sent' }
  // A proxy or a shared network's sign-in page may answer in the server's place: that is no refusal.
  const problem = await problemIn(response)
  if (response.status >= 400 && response.status < 500 && response.status !== 429 && problem !== null) {
    return { kind: 'refused', type: text(problem['type']), detail: text(problem['detail']) || text(problem['title']), errors: errorsIn(problem['errors']) }
  }
  return { kind: 'trouble' }
}

async function problemIn(response: Response): Promise<Record<string, unknown> | null> {
  try {
    const body: unknown = await response.json()
    return typeof body === 'object' && body !== null ? body as Record<string, unknown> : null
  } catch {
    return null
  }
}

function errorsIn(value: unknown): FieldError[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((e: Partial<FieldError> | null) =>
    typeof e?.field === 'string' && typeof e.message === 'string' ? [{ field: e.field, message: e.message }] : [])
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
