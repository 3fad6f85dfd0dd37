import type { NoticeDocument } from '#app/notices/notice.ts'
import { helsinkiAtj } from '#db/seeds/notices/helsinki-atj.ts'
import { helsinkiReception } from '#db/seeds/notices/helsinki-reception.ts'
import { huittinenSocialServices } from '#db/seeds/notices/huittinen-social-services.ts'
import { kotkaImmigration } from '#db/seeds/notices/kotka-immigration.ts'
import { lappeenrantaImmigration } from '#db/seeds/notices/lappeenranta-immigration.ts'

/** The notices of the municipalities as they were (law 6.1–6.5). */
export const ORIGINAL_NOTICES = {
  'helsinki-reception': helsinkiReception,
  'helsinki-atj': helsinkiAtj,
  'lappeenranta-immigration': lappeenrantaImmigration,
  'huittinen-social-services': huittinenSocialServices,
  'kotka-immigration': kotkaImmigration,
} as const satisfies Readonly<Record<string, NoticeDocument>>
