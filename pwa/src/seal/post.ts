/** What is wrong with one field, in words from the server. */
export interface FieldError { field: string, message: string }

export type Failure =
  /** The server says no; nothing was stored. */
  | { kind: 'refused', type: string, detail: string, errors: FieldError[] }
  /** No contact: nobody knows whether it arrived, so the same must be sent again. */
  | { kind: 'unreachable' }
  /** The server is in trouble: try again with the same. */
  | { kind: 'trouble' }

export type Reply = { kind: 'ok', body: Record<string, unknown> } | Failure

export type Outcome =
  | { kind: 'sent' }
  /** The keys are others than those on the paper: nothing was sealed and nothing was sent. */
  | { kind: 'wrong-keys' }
  | Failure

type Fetch = (url: string, init: RequestInit) => Promise<Response>
export type Post = (url: string, body?: object) => Promise<Reply>

const PATIENCE = 30_000

/** Asks the server, or tells it something. Nothing that could tell who it is goes with it: no cookie, no referrer. */
export async function post(url: string, body?: object, fetcher: Fetch = (u, i) => fetch(u, i)): Promise<Reply> {
  let response
  try {
    response = await fetcher(url, {
      method: body ? 'POST' : 'GET', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE),
      headers: { Accept: 'application/json, application/problem+json', ...body && { 'Content-Type': 'application/json' } },
      ...body && { body: JSON.stringify(body) },
    })
  } catch {
    return { kind: 'unreachable' }
  }
  // A proxy or a shared network's sign-in page may answer in the server's place: that is neither yes nor no.
  const said = await json(response)
  if (said === null) return { kind: 'trouble' }
  if (response.status === 200 || response.status === 201) return { kind: 'ok', body: said }
  if (response.status >= 400 && response.status < 500 && typeof said['type'] === 'string') {
    return { kind: 'refused', type: said['type'], detail: text(said['detail']) || text(said['title']), errors: errorsIn(said['errors']) }
  }
  return { kind: 'trouble' }
}

/** True for a refusal of this kind. */
export function isRefusal(reply: Reply | Outcome, kind: string): boolean {
  return reply.kind === 'refused' && reply.type === `/problems/${kind}`
}

async function json(response: Response): Promise<Record<string, unknown> | null> {
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
