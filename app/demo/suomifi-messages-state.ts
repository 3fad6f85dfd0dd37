import { createHash, randomUUID } from 'node:crypto'
import type { Clock } from '#app/platform/clock.ts'

/** What the stand-in of Suomi.fi-viestit remembers: the latest only, so that a long demo stays small. */

const MAX_MESSAGES = 500
const MAX_EVENTS = 5_000
const MAX_ATTACHMENTS = 500
const MAX_TOKENS = 100

export interface KeptAttachment {
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
}

export interface KeptMessage {
  readonly messageId: number
  readonly externalId: string
  readonly way: 'electronic' | 'paper'
  readonly recipientId: string
  readonly title: string
  readonly body: string
  readonly attachments: readonly KeptAttachment[]
  /** ISO instant. */
  readonly at: string
}

export interface KeptEvent {
  readonly eventTime: string
  readonly type: string
  readonly metadata: { readonly externalId: string; messageId: number; serviceId: string }
}

/** What happens to a message by itself, and how many seconds after it was sent. */
const COURSE = {
  electronic: { at: 'Electronic message created', later: 'Electronic message read' },
  paper: { at: 'Paper mail created', later: 'Sent for printing and enveloping' },
} as const

export type SuomifiState = ReturnType<typeof createState>

export function createState(options: {
  clock: Clock
  serviceId: string
  tokenSeconds: number
  /** After how many seconds a message is read or printed; null: never by itself. */
  laterSeconds: number | null
}) {
  const { clock, serviceId, tokenSeconds, laterSeconds } = options
  const tokens = new Map<string, number>()
  const attachments = new Map<string, KeptAttachment>()
  const messages = new Map<string, KeptMessage>()
  let waiting: { readonly due: number; readonly event: KeptEvent }[] = []
  const events: KeptEvent[] = []
  /** How many events were dropped from the front: places in the list stay what they were. */
  let dropped = 0
  let lastMessageId = 1_000

  const add = (event: KeptEvent): void => {
    events.push(event)
    if (events.length > MAX_EVENTS) {
      events.shift()
      dropped += 1
    }
  }

  const eventOf = (message: KeptMessage, type: string, at: number): KeptEvent => ({
    eventTime: new Date(at).toISOString(),
    type,
    metadata: { externalId: message.externalId, messageId: message.messageId, serviceId },
  })

  /** Lets happen what is due by now. */
  const settle = (): void => {
    const now = clock.milliseconds()
    for (const { event } of waiting.filter(({ due }) => due <= now)) add(event)
    waiting = waiting.filter(({ due }) => due > now)
  }

  return {
    /** Tells places in this list from those of an earlier run, whose events are forgotten. */
    run: randomUUID().slice(0, 8),
    newToken: (): { token: string; seconds: number } => {
      const token = randomUUID()
      keep(tokens, token, clock.milliseconds() + tokenSeconds * 1000, MAX_TOKENS)
      return { token, seconds: tokenSeconds }
    },
    isToken: (token: string): boolean => (tokens.get(token) ?? 0) > clock.milliseconds(),
    endTokens: (): void => tokens.clear(),

    addAttachment: (name: string, mediaType: string, bytes: Uint8Array): string => {
      const id = randomUUID()
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      keep(attachments, id, { name, mediaType, size: bytes.byteLength, sha256 }, MAX_ATTACHMENTS)
      return id
    },
    attachment: (id: string): KeptAttachment | undefined => attachments.get(id),

    message: (externalId: string): KeptMessage | undefined => messages.get(externalId),
    messages: (): readonly KeptMessage[] => [...messages.values()],
    addMessage: (sent: Omit<KeptMessage, 'messageId' | 'at'>): KeptMessage => {
      const now = clock.milliseconds()
      lastMessageId += 1
      const message = { ...sent, messageId: lastMessageId, at: new Date(now).toISOString() }
      keep(messages, message.externalId, message, MAX_MESSAGES)
      const course = COURSE[message.way]
      settle()
      add(eventOf(message, course.at, now))
      if (laterSeconds !== null) {
        const due = now + laterSeconds * 1000
        waiting.push({ due, event: eventOf(message, course.later, due) })
      }
      return message
    },

    /** Lets something happen to a sent message now. */
    happen: (externalId: string, type: string): void => {
      const message = messages.get(externalId)
      if (message === undefined) throw new Error('no such message')
      settle()
      add(eventOf(message, type, clock.milliseconds()))
    },
    /** Events from a place in the list on; an unknown place is the oldest that is left. */
    eventsFrom: (place: number, count: number): { events: readonly KeptEvent[]; next: number } => {
      settle()
      const start = Math.min(Math.max(place, dropped), dropped + events.length)
      const page = events.slice(start - dropped, start - dropped + count)
      return { events: page, next: start + page.length }
    },
  }
}

/** Adds to a map that forgets its oldest entry when it is full. */
function keep<T>(map: Map<string, T>, key: string, value: T, max: number): void {
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > max && oldest !== undefined) map.delete(oldest)
}
