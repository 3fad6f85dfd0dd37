import { index, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** The site map: every page and file of the portal, by audience. */
export default [
  index('routes/public/language.ts', { id: 'language' }),
  route('.well-known/jwks.json', 'routes/auth/jwks.ts'),
  // The notices for machines: both languages in one answer
  route('notices/:register.json', 'routes/public/notice-json.ts'),
  route('notices/:register/versions/:version.json', 'routes/public/notice-version-json.ts'),
  route('notices/:register.jsonld', 'routes/public/notice-jsonld.ts'),
  route('schemas/:schema.json', 'routes/public/schema-json.ts'),
  route('auth/:realm/callback', 'routes/auth/callback.ts'),

  ...prefix(':lang', [
    // Anyone
    index('routes/public/front.tsx', { id: 'front' }),
    route('notices', 'routes/public/notices.tsx'),
    route('notices/:register', 'routes/public/notice.tsx'),
    route('notices/:register.pdf', 'routes/public/notice-pdf.ts'),
    route('notices/:register/versions', 'routes/public/notice-versions.tsx'),
    route('notices/:register/versions/:version', 'routes/public/notice-version.tsx'),
    route('notices/:register/versions/:version.pdf', 'routes/public/notice-version-pdf.ts'),
    route('notices/:register/versions/:version/changes', 'routes/public/notice-changes.tsx'),
    route('request', 'routes/public/request.tsx'),
    route('request/receipt/:token', 'routes/public/request-receipt.tsx'),
    route('find-register', 'routes/public/find-register.tsx'),
    route('accessibility', 'routes/public/accessibility.tsx'),
    route('accessibility/feedback', 'routes/public/feedback.tsx'),
    route('accessibility/feedback/:token', 'routes/public/feedback-receipt.tsx'),
    route('privacy', 'routes/public/privacy.tsx'),
    route('privacy/:controller', 'routes/public/privacy-of.tsx'),
    route('rights', 'routes/public/rights.tsx'),
    route('rights/:right', 'routes/public/right.tsx'),
    route('rights/:right/form.pdf', 'routes/public/right-form.ts'),
    route('ombudsman', 'routes/public/ombudsman.tsx'),

    // Logging in and out
    route('login', 'routes/auth/login.tsx'),
    route('login/outcome/:outcome', 'routes/auth/outcome.tsx'),
    route('logout', 'routes/auth/logout.ts'),
    route('staff/login', 'routes/auth/staff-login.tsx'),
    route('staff/logout', 'routes/auth/staff-logout.ts'),

    // The person whose data it is
    ...prefix('citizen', [
      index('routes/citizen/overview.tsx', { id: 'citizen-overview' }),
      route('requests/new', 'routes/citizen/request-new.tsx'),
      route('claim', 'routes/citizen/claim.tsx'),
      route('consents', 'routes/citizen/consents.tsx'),
      route('drafts/:draftId/:step', 'routes/citizen/request-step.tsx'),
      route('requests/:requestId', 'routes/citizen/case.tsx'),
      route('requests/:requestId/receipt', 'routes/citizen/receipt.tsx'),
      route('requests/:requestId/letters/:letterId.pdf', 'routes/citizen/letter.ts'),
      route('requests/:requestId/files/:fileId', 'routes/citizen/file.ts'),
    ]),

    // Clerks, deciders and heads of unit
    ...prefix('desk', [
      index('routes/desk/desk.tsx', { id: 'desk' }),
      route('intake', 'routes/desk/intake.tsx'),
      route('tasks', 'routes/desk/tasks.tsx'),
      route('mandates', 'routes/desk/mandates.tsx'),
      route('bans', 'routes/desk/bans.tsx'),
      route('cases/:requestId', 'routes/desk/case.tsx'),
      route('cases/:requestId/act/:event', 'routes/desk/case-act.tsx'),
      route('cases/:requestId/do/:deed', 'routes/desk/case-deed.tsx'),
      route('cases/:requestId/answer', 'routes/desk/answer.tsx'),
      route('cases/:requestId/answer/preview.pdf', 'routes/desk/answer-preview.ts'),
      route('cases/:requestId/write/:letter', 'routes/desk/write-letter.tsx'),
      route('cases/:requestId/write/:letter/preview.pdf', 'routes/desk/write-letter-preview.ts'),
      route('cases/:requestId/letters/:letterId.pdf', 'routes/desk/letter.ts'),
      route('cases/:requestId/files/:fileId', 'routes/desk/file.ts'),
      route('cases/:requestId/deliveries/:deliveryId', 'routes/desk/delivery.tsx'),
      route('print-queue', 'routes/desk/print-queue.tsx'),
    ]),

    // Notice editors
    ...prefix('editor', [
      index('routes/editor/home.tsx', { id: 'editor-home' }),
      route('registers/new', 'routes/editor/register-new.tsx'),
      route('notices/:register', 'routes/editor/notice.tsx'),
      route('notices/:register/preview', 'routes/editor/preview.tsx'),
      route('notices/:register/preview.pdf', 'routes/editor/preview-pdf.ts'),
      route('notices/:register/changes', 'routes/editor/changes.tsx'),
      route('notices/:register/history', 'routes/editor/history.tsx'),
      route('notices/:register/register', 'routes/editor/register-edit.tsx'),
      route('notices/:register/import', 'routes/editor/import.tsx'),
      route('notices/:register/source', 'routes/editor/source.tsx'),
      route('notices/:register/withdraw/:version', 'routes/editor/withdraw.tsx'),
      route('notices/:register/:section', 'routes/editor/section.tsx'),
    ]),

    // The data protection officer
    ...prefix('dpo', [
      index('routes/dpo/board.tsx', { id: 'dpo-board' }),
      route('cases', 'routes/dpo/cases.tsx'),
      route('notices', 'routes/dpo/notices.tsx'),
      route('notices/:register', 'routes/dpo/notice.tsx'),
      route('record', 'routes/dpo/record.tsx'),
      route('record.xlsx', 'routes/dpo/record-xlsx.ts'),
      route('record.pdf', 'routes/dpo/record-pdf.ts'),
    ]),

    // Administrators and auditors
    ...prefix('admin', [
      index('routes/admin/home.tsx', { id: 'staff-home' }),
      route('audit', 'routes/admin/audit.tsx'),
      route('routes', 'routes/admin/routes.tsx'),
      route('feedback', 'routes/admin/feedback-list.tsx'),
      route('feedback/:feedbackId', 'routes/admin/feedback.tsx'),
      route('breaks', 'routes/admin/breaks.tsx'),
    ]),
  ]),
  route('*', 'routes/public/missing.tsx'),
] satisfies RouteConfig
