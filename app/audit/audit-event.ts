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
        | 'case-viewed'
        | 'case-taken'
        | 'case-released'
        | 'message-sent'
        | 'answer-saved'
        | 'answer-previewed'
        | 'answer-proposed'
        | 'answer-returned'
        | 'case-closed'
    })
  | (CaseEvent & {
      readonly kind: 'extract-added' | 'extract-removed' | 'extract-downloaded'
      readonly fileId: string
    })
  | (CaseEvent & {
      readonly kind: 'letter-issued' | 'letter-downloaded'
      readonly letterId: string
      readonly letter: string
    })
  | { readonly kind: 'desk-viewed' | 'board-viewed' | 'audit-viewed' }
  | { readonly kind: 'notice-published'; readonly registerId: string; readonly version: number }
  | { readonly kind: 'notice-withdrawn'; readonly registerId: string; readonly version: number }
  | { readonly kind: 'demo-loaded' }

interface CaseEvent {
  readonly requestId: string
  /** Audit key of the data subject, so that they can see who has opened the case. */
  readonly subjectKey: string
}

export type AuditKind = AuditEvent['kind']

/** Who did it: staff by id, a person by the random audit key. */
export type AuditActor =
  | { readonly kind: 'person' | 'staff'; readonly key: string; readonly controllerId?: string }
  | { readonly kind: 'system' | 'anonymous' }
