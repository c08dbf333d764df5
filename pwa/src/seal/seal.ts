import { StoredOutbox } from './outbox.ts'
import { post } from './post.ts'
import { Sender } from './sender.ts'

/** Everything that needs keys, fetched after the page has been drawn. */
export const sender = new Sender(new StoredOutbox(), post)
