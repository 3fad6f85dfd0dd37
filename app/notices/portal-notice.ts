import type { ContactPoint, Controller } from '#app/controllers/controller.ts'
import type { ContentLang, Localized } from '#app/i18n/lang.ts'
import type { Contact, NoticeContent } from '#app/notices/notice.ts'
import { publishedSections } from '#app/notices/notice-page.ts'
import { contactBlocks } from '#app/notices/section-blocks.ts'
import {
  PORTAL_BODY,
  PORTAL_CHANNELS,
  PORTAL_NAME,
  PORTAL_SUMMARY,
} from '#app/notices/portal-notice-texts.ts'
import { HEADINGS } from '#app/notices/section-words.ts'
import type { Block, Section } from '#app/pdf/document.ts'

/** Whose notice it is: each municipality and county is the controller of its own cases. */
export type PortalController = Pick<Controller, 'key' | 'name'> &
  Pick<Controller['settings'], 'registry' | 'dpo'>

/**
 * What the portal itself processes (GDPR 13 and 14), for one controller. Part of the product and not
 * of the demo: it is true of every installation, and a change of the portal is a change here.
 */
export function portalNotice({ name, registry, dpo }: PortalController): NoticeContent {
  return {
    kind: 'notice',
    registerName: PORTAL_NAME,
    plainSummary: PORTAL_SUMMARY,
    controller: { ...contactOf(registry), name },
    contactPerson: { role: registry.title },
    dpo: { ...contactOf(dpo), name: dpo.title },
    rightsChannels: PORTAL_CHANNELS,
    ...PORTAL_BODY,
  }
}

function contactOf({ address, phone, email }: ContactPoint): Contact {
  return {
    addressLines: address.fi.map((fi, index): Localized => ({ fi, sv: address.sv[index] ?? fi })),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
  }
}

/** The sections of one controller's notice; its summary stands above them. */
export function portalSections(
  controller: PortalController,
  lang: ContentLang,
): readonly Section[] {
  return publishedSections(portalNotice(controller), lang)
    .filter(({ id }) => id !== 'summary')
    .map((section) => ({ ...section, blocks: section.blocks.map(fromTheTop) }))
}

/** Headings inside a section count from the section's own. */
function fromTheTop(block: Block): Block {
  return block.kind === 'heading' ? { ...block, level: 1 } : block
}

/**
 * The notice of all controllers together: who is responsible and whom one may ask are told of each,
 * and everything else is the same for all.
 */
export function jointPortalSections(
  controllers: readonly PortalController[],
  lang: ContentLang,
): readonly Section[] {
  const [first] = controllers
  if (first === undefined) return []
  const each = (id: 'controller' | 'dpo', contact: (one: NoticeContent) => Contact): Section => ({
    id,
    heading: HEADINGS[id][lang],
    blocks: controllers.flatMap((controller): readonly Block[] => [
      { kind: 'heading', level: 1, text: controller.name[lang] },
      ...contactBlocks(contact(portalNotice(controller)), lang),
    ]),
  })
  return portalSections(first, lang).flatMap((section): readonly Section[] => {
    switch (section.id) {
      case 'controller':
        return [each('controller', ({ controller: { name: _name, ...contact } }) => contact)]
      case 'dpo':
        return [each('dpo', ({ dpo }) => dpo ?? {})]
      case 'contacts':
        return []
      default:
        return [section]
    }
  })
}
