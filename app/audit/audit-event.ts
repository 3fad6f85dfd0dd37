/**
 * Audit events: one per user intent, searched by what one will look for. Ids and codes only,
 * never free text, never a personal identity code. `done` events are written in the transaction
 * they tell of, `refused` ones in their own.
 */
export type AuditEvent =
  | { readonly kind: 'login'; readonly acr: string }
  | { readonly kind: 'login-refused'; readonly realm: 'citizen' | 'staff'; readonly reason: string }
  | { readonly kind: 'logout' }
  | { readonly kind: 'access-denied'; readonly route: string; readonly status: 403 | 404 }
  | { readonly kind: 'overview-viewed' }
  | { readonly kind: 'draft-viewed'; readonly draftId: string }
  | { readonly kind: 'draft-saved'; readonly draftId: string }
  | { readonly kind: 'draft-deleted'; readonly draftId: string }
  | (CaseEvent & {
      readonly kind:
        | 'request-submitted'
        | 'request-withdrawn'
        | 'follow-up-requested'
        | 'fee-replied'
        | 'case-viewed'
        | 'case-taken'
        | 'case-released'
        | 'message-sent'
        | 'answer-saved'
        | 'answer-previewed'
        | 'answer-proposed'
        | 'answer-returned'
        | 'case-closed'
        | 'case-resumed'
        | 'case-joined'
        | 'extension-taken-back'
        | 'child-heard'
        | 'recipient-noted'
        | 'restriction-lifted'
        | 'answer-reopened'
        | 'note-added'
    })
  | (CaseEvent & {
      readonly kind:
        | 'extract-added'
        | 'extract-removed'
        | 'extract-downloaded'
        | 'file-downloaded'
        | 'file-infected'
      readonly fileId: string
    })
  | (CaseEvent & {
      readonly kind:
        | 'letter-issued'
        | 'letter-downloaded'
        | 'letter-printed'
        | 'letter-posted'
        | 'letter-handed-over'
        | 'delivery-failed'
        | 'delivery-changed'
      readonly letterId: string
      readonly letter: string
    })
  | { readonly kind: 'desk-viewed' | 'board-viewed' | 'audit-viewed' | 'print-queue-viewed' }
  | { readonly kind: 'notice-published'; readonly registerId: string; readonly version: number }
  | { readonly kind: 'notice-withdrawn'; readonly registerId: string; readonly version: number }
  | {
      readonly kind:
        | 'register-added'
        | 'register-changed'
        | 'notice-draft-begun'
        | 'notice-imported'
        | 'notice-draft-proposed'
        | 'notice-draft-returned'
        | 'notice-draft-approved'
        | 'notice-draft-reopened'
        | 'notice-draft-discarded'
      readonly registerId: string
    }
  | { readonly kind: 'notice-draft-saved'; readonly registerId: string; readonly section: string }
  | { readonly kind: 'demo-loaded' }
  | {
      readonly kind: 'record-of-processing-exported'
      readonly format: 'xlsx' | 'pdf'
      readonly lang: 'fi' | 'sv'
    }
  /** Stored columns of a case, or counts of ended items, are not what the events say. */
  | {
      readonly kind: 'replay-differs'
      readonly requestId: string | null
      readonly part: 'case' | 'rollup'
    }
  | (CaseEvent & {
      readonly kind:
        | 'request-recorded'
        | 'receipt-date-changed'
        | 'requester-identified'
        | 'item-routed'
        | 'item-added'
        | 'unit-asked'
        | 'unit-answered'
    })
  | { readonly kind: 'routing-changed'; readonly registerId?: string }
  | { readonly kind: 'mandates-viewed' | 'bans-viewed' | 'tasks-viewed' | 'routing-viewed' }
  | (PersonEvent & {
      readonly kind: 'mandate-recorded' | 'mandate-ended'
      readonly mandateId: string
    })
  | (PersonEvent & { readonly kind: 'ban-recorded' | 'ban-ended'; readonly banId: string })
  /** A personal identity code was typed with names that are not its person's. */
  | (PersonEvent & { readonly kind: 'identity-code-mismatch' })
  | (CaseEvent & { readonly kind: 'case-claimed' })
  | { readonly kind: 'claim-refused' | 'consents-viewed' }
  | { readonly kind: 'consent-given'; readonly subjectKey: string; readonly consentId: string }
  | (CaseEvent & { readonly kind: 'consent-withdrawn'; readonly consentId: string })
  | { readonly kind: 'feedback-listed' | 'breaks-viewed' }
  | {
      readonly kind:
        'feedback-received' | 'feedback-viewed' | 'feedback-extended' | 'feedback-answered'
      readonly feedbackId: string
    }
  | { readonly kind: 'break-announced' | 'break-cancelled'; readonly breakId: string }

/** About a person, outside any case. */
interface PersonEvent {
  readonly subjectKey: string
}

interface CaseEvent {
  readonly requestId: string
  /** Audit key of the data subject, so that they can see who has opened the case; none
   * while nobody is identified. */
  readonly subjectKey: string | null
}

export type AuditKind = AuditEvent['kind']

/** Who did it: staff by id, a person by the random audit key. */
export type AuditActor =
  | { readonly kind: 'person' | 'staff'; readonly key: string; readonly controllerId?: string }
  | { readonly kind: 'system' | 'anonymous' }
