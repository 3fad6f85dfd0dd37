import { z } from 'zod'

/**
 * What the REST interface of Suomi.fi-viestit speaks: names and bodies as its public description
 * has them (https://api.messages.suomi.fi/api-docs/). No calls in here.
 */

export const PATHS = {
  token: '/v1/token',
  changePassword: '/v1/change-password',
  activeMailboxes: '/v1/mailboxes/active',
  attachments: '/v2/attachments',
  electronic: '/v2/messages/electronic',
  multichannel: '/v2/messages',
  events: '/v2/events',
} as const

/** The longest title that the service takes. */
export const MAX_TITLE = 256
/** The service names no limit for the text; a longer one belongs into an attachment. */
export const MAX_BODY = 50_000
/** The largest PDF for paper mail, and our limit for each electronic attachment as well. */
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024
export const MAX_ATTACHMENTS = 10

/** File types that mailboxes take, with the one ending that each gets. */
export const ATTACHMENT_ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/plain': 'txt',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
}

export interface SuomifiAttachment {
  /** Descriptive and with the case number, so that no two messages have files of one name. */
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export interface ElectronicMessage {
  /** The sender's own id of the message: the same id is sent once, however often it is tried. */
  readonly externalId: string
  readonly recipientHetu: string
  readonly title: string
  readonly body: string
  readonly attachments: readonly SuomifiAttachment[]
}

export interface PaperAddress {
  readonly name: string
  readonly additionalName?: string
  readonly streetAddress: string
  readonly zipCode: string
  readonly city: string
  /** ISO 3166-1 alpha-2; Finland when absent. */
  readonly countryCode?: string
}

/** A message that goes to the mailbox, or on paper to the address where there is no mailbox. */
export interface MultichannelMessage extends ElectronicMessage {
  readonly paper: { readonly address: PaperAddress; readonly pdf: SuomifiAttachment }
}

/** The contract on printing and enveloping, needed for paper mail only. */
export interface PaperContract {
  readonly email: string
  readonly username: string
  readonly password: string
  readonly senderAddress: PaperAddress
}

/** The electronic half of a message, as the service wants it. */
export function electronicPart(
  message: Pick<ElectronicMessage, 'title' | 'body'>,
  attachmentIds: readonly string[],
): Record<string, unknown> {
  return {
    attachments: attachmentIds.map((attachmentId) => ({ attachmentId })),
    body: message.body,
    bodyFormat: 'Text',
    messageServiceType: 'Normal',
    notifications: {
      // The notice by e-mail names the service at most: a sender alone can tell too much.
      senderDetailsInNotifications: 'None',
      unreadMessageNotification: { reminder: 'Default reminder' },
    },
    replyAllowedBy: 'No one',
    title: message.title,
    // Not for those who may read the mailbox on the person's behalf.
    visibility: 'Recipient only',
  }
}

/** The paper half of a message, as the service wants it: one PDF and two addresses. */
export function paperPart(
  address: PaperAddress,
  pdfId: string,
  contract: PaperContract,
): Record<string, unknown> {
  const { email, username, password, senderAddress } = contract
  return {
    attachments: [{ attachmentId: pdfId }],
    colorPrinting: false,
    createAddressPage: true,
    messageServiceType: 'Normal',
    printingAndEnvelopingService: {
      postiMessaging: { contactDetails: { email }, username, password },
    },
    recipient: { address: wireAddress(address) },
    rotateLandscapePages: false,
    sender: { address: wireAddress(senderAddress) },
    twoSidedPrinting: true,
  }
}

function wireAddress(address: PaperAddress): PaperAddress {
  return { ...address, countryCode: address.countryCode ?? 'FI' }
}

/** What became of a message; `other` for whatever the service may add. */
export const EVENT_KINDS = {
  'electronic message created': 'electronic-created',
  'electronic message read': 'electronic-read',
  'electronic message from end user': 'from-person',
  'receipt confirmed': 'receipt-confirmed',
  'paper mail created': 'paper-created',
  'sent for printing and enveloping': 'paper-sent',
  'posti: receipt confirmed': 'paper-receipt-confirmed',
  'posti: returned to sender': 'paper-returned',
  'posti: unresolved': 'paper-unresolved',
} as const
export type SuomifiEventKind = (typeof EVENT_KINDS)[keyof typeof EVENT_KINDS] | 'other'

export interface SuomifiEvent {
  readonly kind: SuomifiEventKind
  /** Null for a message that was sent without one, thus not by us. */
  readonly externalId: string | null
  readonly messageId: string
  /** ISO instant. */
  readonly at: string
}

const id = z.union([z.number().int(), z.string().min(1).max(100)]).transform(String)

export const tokenAnswer = z.object({
  // Printable without blanks: it goes into a header.
  access_token: z.string().regex(/^[\x21-\x7e]{1,16384}$/),
  /** Seconds. */
  expires_in: z.number().positive().optional(),
})
export const attachmentAnswer = z.object({ attachmentId: id })
export const messageAnswer = z.object({ messageId: id })
export const mailboxesAnswer = z.object({
  endUsersWithActiveMailbox: z.array(z.object({ id: z.string() })),
})
export const eventsAnswer = z.object({
  continuationToken: z.string().max(4_096).nullish(),
  events: z.array(z.unknown()).max(10_000),
})
const eventAnswer = z.object({
  eventTime: z.iso.datetime({ offset: true }),
  type: z.string(),
  metadata: z.object({
    externalId: z.string().nullish(),
    messageId: id,
    serviceId: id,
  }),
})

/** @returns undefined for an event that cannot be understood: one such must not stop the others */
export function readEvent(raw: unknown): (SuomifiEvent & { serviceId: string }) | undefined {
  const parsed = eventAnswer.safeParse(raw)
  if (!parsed.success) return undefined
  const { eventTime, type, metadata } = parsed.data
  const kinds: Readonly<Record<string, SuomifiEventKind | undefined>> = EVENT_KINDS
  return {
    kind: kinds[type.toLowerCase()] ?? 'other',
    externalId: metadata.externalId ?? null,
    messageId: metadata.messageId,
    at: eventTime,
    serviceId: metadata.serviceId,
  }
}
