import { z } from 'zod'
import type { KeptAttachment, KeptMessage, SuomifiState } from '#app/demo/suomifi-messages-state.ts'
import { MAX_ATTACHMENT_BYTES, MAX_TITLE, PATHS } from '#app/platform/suomifi-wire.ts'

/** The service as far as its answers know it. */
export interface Site {
  account: { readonly username: string; readonly password: string }
  readonly serviceId: string
  readonly eventsPerPage: number
  readonly withoutMailbox: Set<string>
  readonly state: SuomifiState
}

export interface Call {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly authorization: string
  readonly contentType: string
}

export interface Reply {
  readonly status: number
  readonly body: unknown
}

const reply = (status: number, body: unknown): Reply => ({ status, body })
export const refuse = (status: number, reason: string, errorCode?: string): Reply =>
  reply(status, {
    reason,
    ...(errorCode === undefined ? {} : { validationErrors: [{ error: reason, errorCode }] }),
  })

/** What the service in good health answers. */
export async function answerOf(site: Site, call: Call, body: Buffer): Promise<Reply> {
  const at = `${call.method} ${call.path}`
  if (at === `POST ${PATHS.token}`) return tokenReply(site, body)
  if (at === `POST ${PATHS.changePassword}`) return changePasswordReply(site, body)
  const bearer = /^Bearer (.+)$/.exec(call.authorization)?.[1] ?? ''
  if (!site.state.isToken(bearer)) return refuse(401, 'unauthorised')
  switch (at) {
    case `POST ${PATHS.attachments}`:
      return attachmentReply(site, call.contentType, body)
    case `POST ${PATHS.electronic}`:
      return messageReply(site, body, false)
    case `POST ${PATHS.multichannel}`:
      return messageReply(site, body, true)
    case `POST ${PATHS.activeMailboxes}`:
      return mailboxesReply(site, body)
    case `GET ${PATHS.events}`:
      return eventsReply(site, call.query.get('continuationToken') ?? '')
    default:
      return refuse(404, 'not found')
  }
}

const account = z.object({ username: z.string(), password: z.string() })
const passwordChange = z.object({
  accessToken: z.string(),
  currentPassword: z.string(),
  newPassword: z.string().min(12).max(128),
})

function tokenReply(site: Site, body: Buffer): Reply {
  const asked = read(body, account)
  const { username, password } = site.account
  if (asked?.username !== username || asked.password !== password) {
    return refuse(400, 'wrong user name or password')
  }
  const { token, seconds } = site.state.newToken()
  return reply(200, { access_token: token, token_type: 'Bearer', expires_in: seconds })
}

function changePasswordReply(site: Site, body: Buffer): Reply {
  const asked = read(body, passwordChange)
  if (!asked) return refuse(400, 'bad request', 'NEW_PASSWORD_INVALID')
  if (!site.state.isToken(asked.accessToken)) return refuse(401, 'unauthorised')
  if (asked.currentPassword !== site.account.password) return refuse(400, 'wrong password')
  site.account = { ...site.account, password: asked.newPassword }
  site.state.endTokens()
  return reply(200, {})
}

async function attachmentReply(site: Site, contentType: string, body: Buffer): Promise<Reply> {
  const file = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  })
    .formData()
    .then((form) => form.get('file'))
    .catch(() => null)
  if (!(file instanceof File) || file.size === 0) return refuse(400, 'no file', 'FILE_MISSING')
  if (file.size > MAX_ATTACHMENT_BYTES) return refuse(413, 'too large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  return reply(201, { attachmentId: site.state.addAttachment(file.name, file.type, bytes) })
}

const reference = z.object({ attachmentId: z.string() })
const address = z.object({
  address: z.object({
    name: z.string().min(1),
    streetAddress: z.string().min(1),
    zipCode: z.string().regex(/^\d{5}$/),
    city: z.string().min(1),
    countryCode: z.string().length(2),
  }),
})
const electronicMessage = z.object({
  externalId: z.string().min(1),
  recipient: z.object({ id: z.string().regex(/^\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]$/) }),
  sender: z.object({ serviceId: z.string() }),
  electronic: z.object({
    attachments: z.array(reference),
    title: z.string().min(1).max(MAX_TITLE),
    body: z.string().min(1),
    bodyFormat: z.enum(['Text', 'Markdown']),
    messageServiceType: z.enum(['Normal', 'Verifiable']),
    notifications: z.object({
      senderDetailsInNotifications: z.enum(['Organisation and service name', 'None']),
      unreadMessageNotification: z.object({
        reminder: z.enum(['Default reminder', 'No reminders']),
      }),
    }),
    replyAllowedBy: z.enum(['Anyone', 'No one']),
    visibility: z.enum(['Normal', 'Recipient only']),
  }),
})
const paperHalf = z.object({
  paperMail: z.object({
    attachments: z.array(reference).length(1),
    colorPrinting: z.boolean(),
    createAddressPage: z.boolean(),
    messageServiceType: z.enum(['Normal', 'Verifiable']),
    printingAndEnvelopingService: z.object({
      postiMessaging: account.extend({ contactDetails: z.object({ email: z.email() }) }),
    }),
    recipient: address,
    rotateLandscapePages: z.boolean(),
    sender: address,
    twoSidedPrinting: z.boolean(),
  }),
})

function messageReply(site: Site, body: Buffer, multichannel: boolean): Reply {
  const sent = read(body, electronicMessage)
  const paper = multichannel ? read(body, paperHalf)?.paperMail : undefined
  if (!sent || (multichannel && !paper)) return refuse(400, 'bad request', 'REQUEST_INVALID')
  if (sent.sender.serviceId !== site.serviceId) return refuse(403, 'not your service')
  const known = site.state.message(sent.externalId)
  if (known) return reply(409, { reason: 'already sent', messageId: known.messageId })
  const way: KeptMessage['way'] = site.withoutMailbox.has(sent.recipient.id)
    ? 'paper'
    : 'electronic'
  const part = way === 'electronic' ? sent.electronic : paper
  if (!part) return refuse(400, 'no mailbox in use', 'MAILBOX_NOT_ACTIVE')
  const attachments = part.attachments.map((file) => site.state.attachment(file.attachmentId))
  if (!attachments.every((found): found is KeptAttachment => found !== undefined)) {
    return refuse(400, 'unknown attachment', 'ATTACHMENT_NOT_FOUND')
  }
  const { messageId } = site.state.addMessage({
    externalId: sent.externalId,
    way,
    recipientId: sent.recipient.id,
    title: sent.electronic.title,
    body: sent.electronic.body,
    attachments,
  })
  return reply(201, { messageId })
}

const endUsers = z.object({ endUsers: z.array(z.object({ id: z.string() })).max(10_000) })

function mailboxesReply(site: Site, body: Buffer): Reply {
  const asked = read(body, endUsers)
  if (!asked) return refuse(400, 'bad request', 'REQUEST_INVALID')
  const active = asked.endUsers.filter(({ id }) => !site.withoutMailbox.has(id))
  return reply(200, { endUsersWithActiveMailbox: active })
}

function eventsReply(site: Site, continuationToken: string): Reply {
  const [, run, place] = /^([0-9a-f]{8})-(\d{1,15})$/.exec(continuationToken) ?? []
  if (continuationToken !== '' && place === undefined) {
    return refuse(400, 'bad request', 'CONTINUATION_TOKEN_INVALID')
  }
  const { state, eventsPerPage } = site
  const from = run === state.run ? Number(place) : 0
  const { events, next } = state.eventsFrom(from, eventsPerPage)
  return reply(200, { continuationToken: `${state.run}-${next}`, events })
}

function read<T>(body: Buffer, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(body.toString('utf8'))).data
  } catch {
    return undefined
  }
}
