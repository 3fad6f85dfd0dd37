import { getController } from '#app/controllers/controllers.server.ts'
import type { StaffContext } from '#app/identity/with-actor.server.ts'
import { contentLang } from '#app/i18n/lang.ts'
import type { StaffFrameData } from '#app/ui/portal-frame.tsx'

/** What the frame of a staff page shows: who, of which controller, and where their roles lead. */
export async function staffFrame({ actor, tx, lang }: StaffContext): Promise<StaffFrameData> {
  const controller = await getController(tx, actor.controllerId)
  return {
    user: actor.name,
    controllerName: controller.name[contentLang(lang)],
    roles: actor.roles,
  }
}
