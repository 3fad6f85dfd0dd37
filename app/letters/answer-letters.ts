import type { LetterId } from '#app/letters/letter.ts'
import type { RequestedRight } from '#app/notices/requested-right.ts'

/** Letters with which a request for each right is answered; the first is the usual one (law 4.4). */
export const ANSWER_LETTERS: Readonly<Record<RequestedRight, readonly [LetterId, ...LetterId[]]>> =
  {
    access: ['L-05', 'L-06', 'L-07'],
    logData: ['L-16', 'L-06'],
    explanation: ['L-16', 'L-06'],
    rectification: ['L-08', 'L-06'],
    erasure: ['L-09', 'L-06'],
    restriction: ['L-10', 'L-06'],
    objection: ['L-12', 'L-06'],
    automatedDecision: ['L-12', 'L-06'],
    portability: ['L-14', 'L-06', 'L-07'],
    consentWithdrawal: ['L-13', 'L-06'],
  }
