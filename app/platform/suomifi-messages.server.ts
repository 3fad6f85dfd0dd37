import { helsinkiDate } from '#app/platform/helsinki.ts'
import {
  errorOf,
  jsonPost,
  jsonOf,
  parsed,
  succeeded,
  SuomifiError,
  type Answer,
} from '#app/platform/suomifi-http.server.ts'
import { createSession, type SuomifiAccess } from '#app/platform/suomifi-session.server.ts'
import {
  ATTACHMENT_ENDINGS,
  attachmentAnswer,
  electronicPart,
  eventsAnswer,
  mailboxesAnswer,
  MAX_ATTACHMENT_BYTES,
  MAX_ATTACHMENTS,
  MAX_BODY,
  MAX_TITLE,
  messageAnswer,
  paperPart,
  PATHS,
  readEvent,
  type ElectronicMessage,
  type MultichannelMessage,
  type PaperContract,
  type SuomifiAttachment,
  type SuomifiEvent,
} from '#app/platform/suomifi-wire.ts'

export interface SuomifiOptions extends SuomifiAccess {
  readonly serviceId: string
  /** Absent: electronic messages only. */
  readonly paperContract?: PaperContract
}

export interface SentResult {
  /** `already-sent`: the service had this `externalId`, thus an earlier try had got through. */
  readonly status: 'sent' | 'already-sent'
  readonly messageId?: string
}

export interface EventPage {
  readonly events: readonly SuomifiEvent[]
  /** Where the next page begins; the same place gives the same page. Null: from the start. */
  readonly continuation: string | null
  /** Whether the next page is worth asking for at once. */
  readonly more: boolean
  /** Events that could not be understood. */
  readonly skipped: number
}

/** Official messages to people's Suomi.fi mailboxes. Every method may throw SuomifiError. */
export interface SuomifiMessages {
  sendElectronic(message: ElectronicMessage): Promise<SentResult>
  /** Never for a person under turvakielto: it may end on paper at an address. */
  sendMultichannel(message: MultichannelMessage): Promise<SentResult>
  /**
   * What happened to sent messages, oldest first. The service keeps events for 60 days; when it
   * refuses a place (reason `refused`), begin anew with null.
   */
  listEvents(since: string | null): Promise<EventPage>
  /** Whether the person has a mailbox in use; to be asked only in order to send. */
  isReachable(hetu: string): Promise<boolean>
  /** For the operator: the new password is in force at once and belongs into the settings. */
  changePassword(newPassword: string): Promise<void>
}

export function createSuomifiMessages(options: SuomifiOptions): SuomifiMessages {
  const { serviceId, clock, paperContract } = options
  const session = createSession(options)
  const { authorised } = session

  const post = (path: string, body: unknown): Promise<Answer> => authorised(path, jsonPost(body))

  const upload = async (file: SuomifiAttachment): Promise<string> => {
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(file.bytes)], { type: file.mediaType }), file.name)
    const answer = await authorised(PATHS.attachments, { method: 'POST', body: form })
    if (!succeeded(answer.status)) throw errorOf(answer)
    return parsed(answer, attachmentAnswer).attachmentId
  }

  const uploadAll = async (files: readonly SuomifiAttachment[]): Promise<string[]> => {
    const ids: string[] = []
    for (const file of files) ids.push(await upload(file))
    return ids
  }

  const today = (): string => helsinkiDate(clock.now()).toString()
  const envelope = (message: ElectronicMessage) => ({
    externalId: message.externalId,
    recipient: { id: message.recipientHetu },
    sender: { serviceId },
  })

  return {
    sendElectronic: async (message) => {
      checkMessage(message, message.attachments)
      const ids = await uploadAll(datedFiles(message.attachments, today()))
      const body = { ...envelope(message), electronic: electronicPart(message, ids) }
      return sentResult(await post(PATHS.electronic, body))
    },

    sendMultichannel: async (message) => {
      const { address, pdf } = message.paper
      checkMessage(message, [...message.attachments, pdf])
      if (paperContract === undefined) throw new SuomifiError('paper-contract-missing')
      if (pdf.mediaType !== 'application/pdf') throw new SuomifiError('attachments')
      const files = datedFiles([pdf, ...message.attachments], today())
      const [pdfId = '', ...ids] = await uploadAll(files)
      return sentResult(
        await post(PATHS.multichannel, {
          ...envelope(message),
          electronic: electronicPart(message, ids),
          paperMail: paperPart(address, pdfId, paperContract),
        }),
      )
    },

    listEvents: async (since) => {
      const query =
        since === null ? '' : `?${new URLSearchParams({ continuationToken: since }).toString()}`
      const answer = await authorised(`${PATHS.events}${query}`, { method: 'GET' })
      if (!succeeded(answer.status)) throw errorOf(answer)
      const page = parsed(answer, eventsAnswer)
      const read = page.events.map(readEvent)
      const events = read.filter((event) => event !== undefined)
      return {
        events: events
          .filter((event) => event.serviceId === serviceId)
          .map(({ serviceId: _ours, ...event }) => event),
        continuation: page.continuationToken ?? since,
        more: read.length > 0 && typeof page.continuationToken === 'string',
        skipped: read.length - events.length,
      }
    },

    isReachable: async (hetu) => {
      const answer = await post(PATHS.activeMailboxes, { endUsers: [{ id: hetu }] })
      if (!succeeded(answer.status)) throw errorOf(answer)
      const { endUsersWithActiveMailbox: active } = parsed(answer, mailboxesAnswer)
      return active.some(({ id }) => id === hetu)
    },

    changePassword: session.changePassword,
  }
}

/** 409 is good news: the message is there, only our note of it was lost. */
function sentResult(answer: Answer): SentResult {
  if (answer.status === 409) {
    const known = messageAnswer.safeParse(jsonOf(answer.text))
    return { status: 'already-sent', ...(known.success ? known.data : {}) }
  }
  if (!succeeded(answer.status)) throw errorOf(answer)
  return { status: 'sent', ...parsed(answer, messageAnswer) }
}

/** What the service would refuse, and what must never leave the house, is found before it does. */
function checkMessage(message: ElectronicMessage, files: readonly SuomifiAttachment[]): void {
  const { externalId, title, body, recipientHetu } = message
  if (title.trim() === '' || title.length > MAX_TITLE) throw new SuomifiError('title')
  if (body.trim() === '' || body.length > MAX_BODY) throw new SuomifiError('body')
  if (!/^[\w.-]{1,100}$/.test(externalId)) throw new SuomifiError('external-id')
  const texts = [externalId, title, body, ...files.map(({ name }) => name)]
  const hetu = bare(recipientHetu)
  if (hetu === '' || texts.some((text) => bare(text).includes(hetu))) {
    throw new SuomifiError('hetu-in-text')
  }
  const fits = files.every(
    ({ bytes, mediaType }) =>
      bytes.byteLength > 0 &&
      bytes.byteLength <= MAX_ATTACHMENT_BYTES &&
      Object.hasOwn(ATTACHMENT_ENDINGS, mediaType),
  )
  if (!fits || files.length > MAX_ATTACHMENTS) throw new SuomifiError('attachments')
}

/** Letters and digits only: a hetu is found however it is written. */
function bare(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/**
 * Files under names that a telephone can keep apart: `päätös 12.pdf` of 5 March becomes
 * `päätös-12-2026-03-05.pdf`, and a second one of that name `päätös-12-2026-03-05-2.pdf`.
 */
export function datedFiles(
  files: readonly SuomifiAttachment[],
  isoDate: string,
): SuomifiAttachment[] {
  const taken = new Set<string>()
  return files.map((file) => {
    const ending = ATTACHMENT_ENDINGS[file.mediaType] ?? 'bin'
    const stem = `${plainStem(file.name)}-${isoDate}`
    let name = `${stem}.${ending}`
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${stem}-${n}.${ending}`
    taken.add(name.toLowerCase())
    return { ...file, name }
  })
}

/** A file name without its ending, in letters, digits, dots and hyphens. */
function plainStem(name: string): string {
  const stem = name
    .normalize('NFC')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80)
  return stem === '' ? 'liite-bilaga' : stem
}
